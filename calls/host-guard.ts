/**
 * Keeps the panel's host in the page: in the right place, and as plain as it was put there.
 *
 * Owns: putting it back. Must not know: what is in it. Moving a host reloads its frame in some
 * browsers, so it is moved only when it must be, and mended at most five times a minute: a page
 * that fights harder has a reason, and wins until the minute is over.
 */
const MOST_A_MINUTE = 5;
const MINUTE_MS = 60_000;

/** Elements that take no children, or show none. */
const CHILDLESS = 'video,audio,iframe,canvas,img,embed,object';

type Home = Element & { readonly moveBefore?: (node: Node, before: Node | null) => void };

/** The function returned looks after the host at once. */
export function guardHost(
  host: HTMLElement,
  onPlaced: () => void,
  signal: AbortSignal,
): () => void {
  const document = host.ownerDocument;
  let mended: readonly number[] = [];

  /** A fullscreen element hides all that is outside of it, unless it is the whole page. */
  function home(): Home {
    const fullscreen = document.fullscreenElement;
    return fullscreen?.matches(CHILDLESS) === false ? fullscreen : document.documentElement;
  }

  function tend(): void {
    const parent = home();
    const isPlain = host.attributes.length === 0;
    if (isPlain && host.parentNode === parent) return;
    const now = performance.now();
    mended = mended.filter((at) => now - at < MINUTE_MS);
    if (mended.length >= MOST_A_MINUTE) return;
    // Following the page into full screen is no fight, and does not count.
    if (!isPlain || !host.isConnected) mended = [...mended, now];
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (host.parentNode !== parent) {
      // This move alone leaves the frame's document, text and focus as they are.
      if (host.isConnected && parent.moveBefore) parent.moveBefore(host, null);
      else parent.append(host);
    }
    observer.disconnect();
    observer.observe(host, { attributes: true });
    for (const watched of [document, document.documentElement, parent]) {
      observer.observe(watched, { childList: true });
    }
    onPlaced();
  }

  const observer = new MutationObserver(tend);
  document.addEventListener('fullscreenchange', tend, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    host.remove();
  });
  tend();
  return tend;
}
