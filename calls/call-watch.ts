/**
 * Follows one document through its calls and says what it sees.
 *
 * Owns: when to look. Must not know: the panel, or messages. It looks when the page changes, at
 * most twice a second, and every two seconds in case a change was missed: an address that changed
 * without an event, a frame that cannot be observed from here.
 */
import type { CallReport } from '@/domain/call/messages.ts';
import { heldCall } from './held-call.ts';
import { NO_CALL, nextPhase } from './phase-machine.ts';
import { readAddress } from './read-address.ts';
import { markFinder, readSigns } from './read-signs.ts';
import type { SiteAdapter } from './sites/site.ts';

const LOOK_EVERY_MS = 2000;
const LOOK_AGAIN_MS = 500;
const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributeFilter: ['data-call-ended', 'data-is-muted', 'open'],
};

/** Called after every look, with the same report object as long as nothing changed. */
export type OnLook = (
  report: CallReport,
  /** The document with the call that the panel is held for here, if it is. */
  held: Document | null,
  /** The page shows this person's screen to the others. */
  isPresenting: boolean,
) => void;

/** The first look is the caller's: the function returned looks at once. */
export function watchCall(
  view: Window,
  site: SiteAdapter,
  onLook: OnLook,
  signal: AbortSignal,
): () => void {
  let state = NO_CALL;
  let report: CallReport = { site: site.site, call: null, phase: state.phase };
  let timer: number | undefined;
  let due = Number.POSITIVE_INFINITY;
  let isStirred = false;

  function look(): void {
    due = Number.POSITIVE_INFINITY;
    isStirred = false;
    const held = heldCall(site, view);
    const document = held ?? view.document;
    observer.observe(document, WATCHED);
    const address = readAddress(site, document.location.pathname);
    // A call that is left keeps its key: what is said of it afterwards is still said of it.
    const call = address.kind === 'call' ? address.call : report.call;
    const isSame = call === report.call;
    if (!isSame && report.call !== null) state = NO_CALL;
    const has = markFinder(document);
    const shows = readSigns(site, has);
    const now = performance.now();
    state = nextPhase(state, address.kind, shows, now, site.graceMs);
    const { phase, next, at } = state;
    if (phase !== next) lookIn(at - now);
    if (!isSame || phase !== report.phase) report = { site: site.site, call, phase };
    onLook(report, held, site.presenting.some(has));
  }

  function lookIn(delay: number): void {
    const at = performance.now() + delay;
    if (at >= due) return;
    due = at;
    clearTimeout(timer);
    timer = view.setTimeout(look, delay);
  }

  // On a lively page this runs hundreds of times a second: only the first time does anything.
  const observer = new MutationObserver(() => {
    if (isStirred) return;
    isStirred = true;
    lookIn(LOOK_AGAIN_MS);
  });
  const poll = view.setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(poll);
    clearTimeout(timer);
  });
  return look;
}
