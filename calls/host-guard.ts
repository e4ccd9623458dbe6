/**
 * Keeps the panel's host in the page: in the right place, as plain as it was put there, and on top.
 *
 * Owns: putting it back. Must not know: what is in it. It stands in the browser's top layer, where no
 * rule and no element of the ordinary page covers it (docs/decisions/0023-top-layer.md). Moving a
 * host reloads its frame in some browsers, so it is moved only when it must be, and mended at most
 * five times a minute: a page that fights harder has a reason, and wins until the minute is over.
 */
const MOST_A_MINUTE = 5;
const MINUTE_MS = 60_000;
const GONE_AFTER_MS = 2000;

/** Whatever makes all that is outside of it unusable: a dialog, or an element in full screen. Not
 * one that takes no children, or shows none. */
const MODAL = ':modal:not(video,audio,iframe,canvas,img,embed,object)';

/** Heights of the host at which is looked whether it is covered, as parts of it. */
const LOOK_AT = [0.1, 0.5, 0.9];

/** Chromium says by itself when something has come over the frame; others look when asked to. */
const UNASKED: IntersectionObserverInit & {
  readonly trackVisibility: boolean;
  readonly delay: number;
} = { trackVisibility: true, delay: 100 };

type Home = Element & { readonly moveBefore?: (node: Node, before: Node | null) => void };

/** Looks after the host at once; `isAsked` when the person wants it back, however the page fought. */
export type TendHost = (isAsked?: boolean) => void;

type GuardOptions = {
  readonly isOver: () => boolean;
  readonly onLost: (isLost: boolean) => void;
  readonly signal: AbortSignal;
};

export function guardHost(
  host: HTMLElement,
  frame: HTMLElement,
  { isOver, onLost, signal }: GuardOptions,
  onPlaced: () => void,
): TendHost {
  const document = host.ownerDocument;
  let mended: readonly number[] = [];
  let kept: Element | undefined;
  /** What was seen over the host, and makes all outside of it unusable. */
  let modal: Element | null | undefined;
  let isLost = false;

  function home(): Home {
    if (modal?.matches(MODAL)) return modal;
    // In full screen may be a frame with the call, and then nothing is seen but what is in it.
    const full = document.fullscreenElement as HTMLIFrameElement | null;
    return (full?.contentDocument ?? document).documentElement;
  }

  function say(lost: boolean): void {
    if (lost !== isLost) onLost(lost);
    isLost = lost;
  }

  function tend(isCovered = false): void {
    const parent = home();
    const isAsLeft =
      host.parentNode === kept && host.attributes.length === 1 && host.matches(':popover-open');
    if ((isAsLeft && parent === kept && !isCovered) || isOver()) return;
    const now = performance.now();
    mended = mended.filter((at) => now - at < MINUTE_MS);
    if (mended.length >= MOST_A_MINUTE) {
      say(true);
      return;
    }
    // Following the page into full screen or a dialog is no fight, and does not count.
    if (!isAsLeft || isCovered) mended = [...mended, now];
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (host.parentNode !== parent) {
      // This move alone leaves the frame's document, text and focus as they are.
      const isNear = host.isConnected && host.ownerDocument === parent.ownerDocument;
      if (isNear && parent.moveBefore) parent.moveBefore(host, null);
      else parent.append(host);
    }
    host.popover = 'manual';
    kept = parent;
    observer.disconnect();
    observer.observe(host, { attributes: true });
    for (const watched of [document, document.documentElement, parent]) {
      observer.observe(watched, { childList: true });
    }
    onPlaced();
    try {
      // The last to come into the top layer stands on top.
      host.showPopover();
    } catch {
      // The page hears of it and took the host out meanwhile: so did the observer.
    }
  }

  function look(isAsked?: boolean): void {
    if (isAsked) mended = [];
    tend();
    // Heard after the next layout, when looking makes nobody lay out again.
    sight.disconnect();
    sight.observe(frame);
  }

  const observer = new MutationObserver(() => tend());
  const sight = new IntersectionObserver(([entry]) => {
    if (entry === undefined || !host.isConnected) return;
    const around = host.ownerDocument;
    const { left, top, width, height } = entry.boundingClientRect;
    for (const part of width > 0 ? LOOK_AT : []) {
      const hit = around.elementFromPoint(left + width / 2, top + height * part);
      if (hit === host) continue;
      modal = hit?.closest(MODAL) ?? around.querySelector(MODAL);
      tend(home() === kept);
      return;
    }
    say(false);
  }, UNASKED);

  const listening = { capture: true, signal };
  for (const type of ['fullscreenchange', 'toggle']) {
    document.addEventListener(type, () => look(), listening);
  }
  document.addEventListener(
    'beforetoggle',
    ({ target, newState, isTrusted }) => {
      if (target !== kept || newState === 'open' || !isTrusted) return;
      // Out of a dialog as soon as it is closed, before the page is drawn without it: what is not
      // drawn any more loses the cursor in it.
      modal = null;
      queueMicrotask(() => tend());
    },
    listening,
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    sight.disconnect();
    // A script after this one may see from it that the panel was open, and takes it away itself.
    setTimeout(() => host.remove(), GONE_AFTER_MS);
  });
  look();
  return look;
}
