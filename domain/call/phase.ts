/**
 * The words for a video call as every room speaks of it.
 *
 * Owns: the phases, the sites, the call's key. Must not know: any host name, selector or browser.
 * The script in the call page imports this folder and nothing else of the domain, so it stays free
 * of libraries (the byte budget in tests/built/budget.test.ts).
 */

/** What the page is known to be showing. `unknown` never hides the panel and never ends a thing. */
export type CallPhase = 'outside' | 'lobby' | 'waiting' | 'inCall' | 'ended' | 'unknown';

export const CALL_PHASES: readonly CallPhase[] = [
  'outside',
  'lobby',
  'waiting',
  'inCall',
  'ended',
  'unknown',
];

/** `zoomgov` is Zoom for Government: the same client at an address of its own. */
export type CallSite =
  | 'meet'
  | 'zoom'
  | 'zoomgov'
  | 'teams'
  | 'jitsi'
  | 'webex'
  | 'whereby'
  | 'practice';

export const CALL_SITES: readonly CallSite[] = [
  'meet',
  'zoom',
  'zoomgov',
  'teams',
  'jitsi',
  'webex',
  'whereby',
  'practice',
];

/**
 * Which call, so that a rejoined one goes on with its interview: the site and the meeting's own
 * number or code, such as `meet:abc-defg-hij`. Null where the address does not tell.
 */
export type CallKey = string | null;

/** Which edge of the call the panel stands at, as the eye sees it: not mirrored right-to-left. */
export type PanelSide = 'left' | 'right';

/** The panel's width in CSS pixels. */
export const LEAST_WIDTH = 320;
export const USUAL_WIDTH = 360;
export const MOST_WIDTH = 520;

/** How far below the window's top the pill stands while nobody has moved it: below the sites' bars. */
export const USUAL_PILL_TOP = 72;
