/**
 * Keeps the panel's host in the page: in the right place, and as plain as it was put there.
 *
 * Owns: putting it back. Must not know: what is in it. Moving a host reloads its frame in some
 * browsers, so it is moved only when it must be, and at most five times a minute: a page that
 * fights harder has a reason, and wins until the minute is over.
 */
const MOST_A_MINUTE = 5;
const MINUTE_MS = 60_000;

/** Elements that take no children, or show none. */
const CHILDLESS = 'video,audio,iframe,canvas,img,embed,object';

type Movable = Element & { readonly moveBefore?: (node: Node, before: Node | null) => void };

/** A fullscreen element hides all that is outside of it, unless it is the whole page. */
function homeOf(document: Document): Element {
  const fullscreen = document.fullscreenElement;
  return fullscreen === null || fullscreen.matches(CHILDLESS)
    ? document.documentElement
    : fullscreen;
}

function put(host: HTMLElement, home: Movable): void {
  // Only this move leaves the frame's document, text and focus alone.
  if (host.isConnected && home.moveBefore !== undefined) home.moveBefore(host, null);
  else home.append(host);
}

export type HostGuard = { readonly tend: () => void };

export function guardHost(host: HTMLElement, onPlaced: () => void, signal: AbortSignal): HostGuard {
  const document = host.ownerDocument;
  let mended: readonly number[] = [];

  function mayMend(): boolean {
    const now = performance.now();
    mended = mended.filter((at) => now - at < MINUTE_MS);
    if (mended.length >= MOST_A_MINUTE) return false;
    mended = [...mended, now];
    return true;
  }

  function tend(): void {
    if (signal.aborted) return;
    const home = homeOf(document);
    const isPlain = host.attributes.length === 0;
    if (isPlain && host.parentNode === home) return;
    // Following the page into full screen is no fight.
    if ((!isPlain || !host.isConnected) && !mayMend()) return;
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (host.parentNode !== home) put(host, home);
    watch();
    onPlaced();
  }

  const observer = new MutationObserver(tend);
  function watch(): void {
    observer.disconnect();
    observer.observe(host, { attributes: true });
    for (const parent of [document, document.documentElement, host.parentNode]) {
      if (parent !== null) observer.observe(parent, { childList: true });
    }
  }

  document.addEventListener('fullscreenchange', tend, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  put(host, homeOf(document));
  watch();
  return { tend };
}
