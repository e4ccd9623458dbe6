/**
 * Microsoft Teams in the browser, as seen from its pages.
 *
 * Owns: its addresses, signs and layout. Must not know: what is made of them. One page serves chats,
 * calendar and calls without changing its address, which rarely tells a call and never which one.
 */
import type { SiteAdapter } from './site.ts';

const HANG_UP = '#hangup-button,[data-tid=hangup-main-btn],[data-inp=hangup-button]';
/** Never `toggle-mute`, which is the same before the call. Unseen copies may outlive a call. */
const MICROPHONE = '#microphone-button[data-state]';
const INSIDE = [
  MICROPHONE,
  '[data-tid=call-duration]',
  '[data-cid=calling-participant-stream]',
  '[data-cid=call-screen-wrapper]',
];

export const teams: SiteAdapter = {
  site: 'teams',
  // Where somebody without an account joins; everywhere else only signs tell.
  callPath: /^\/light-meetings\//,
  appPath: /^/,
  leftPath: null,
  client: null,
  signs: [
    {
      phase: 'ended',
      seen: '2026-07',
      strong: [
        '[data-tid=calling-retry-screen]',
        '#calling-retry-screen-title',
        '[data-tid=call-end-screen]',
      ],
      weak: ['[data-tid=rejoin-button]', '[data-tid=call-rating-flex-container]'],
      without: [HANG_UP],
    },
    {
      phase: 'waiting',
      seen: '2026-09',
      strong: ['[data-tid=calling-lobby-screen]'],
      weak: [],
      without: [],
    },
    {
      phase: 'lobby',
      seen: '2026-09',
      strong: ['[data-tid=calling-prejoin-screen]', '[data-tid=prejoin-join-button]'],
      weak: ['[data-tid=prejoin-display-name-input]', '[data-tid=prejoin-cancel-button]'],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-10',
      strong: [],
      weak: [HANG_UP, ...INSIDE],
      without: [],
    },
    // Nobody has described the lobby well: one can leave it, and nothing else of a call is there.
    { phase: 'waiting', seen: '2026-07', strong: [HANG_UP], weak: [], without: INSIDE },
  ],
  presenting: [
    '[data-tid=stop-sharing-button]',
    '[data-cid=calling-screen-share][aria-pressed=true]',
  ],
  moving: null,
  // Its smaller rooms are calls of their own, and between two of them nothing is on the page.
  graceMs: 30_000,
  // Its bar stands at the top, in the app itself below the app's own.
  layout: { root: '[data-cid=call-screen-wrapper]', controls: HANG_UP, above: 112, below: 0 },
};
