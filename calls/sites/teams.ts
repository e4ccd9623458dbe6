/**
 * Microsoft Teams in the browser, as seen from its pages.
 *
 * Owns: its addresses, signs and layout. Must not know: what is made of them. The address rarely tells
 * which meeting it is, so a call there has no key.
 */
import type { SiteAdapter } from './site.ts';

const HANG_UP = '#hangup-button,[data-tid=hangup-main-btn],[data-inp=hangup-button]';
const PREJOIN = '[data-tid=calling-prejoin-screen]';

export const teams: SiteAdapter = {
  site: 'teams',
  callPath: /^\/(?:v2|l\/meetup-join|meet|light-meetings|_)(?:\/|$)/,
  leftPath: null,
  clientFrame: null,
  signs: [
    {
      phase: 'ended',
      seen: '2026-10',
      strong: ['[data-tid=calling-retry-screen]', '[data-tid=call-end-screen]'],
      weak: ['[data-tid=rejoin-button]', '[data-tid=call-rating-flex-container]'],
      without: [],
    },
    {
      phase: 'waiting',
      seen: '2026-07',
      strong: ['[data-tid=calling-lobby-screen]'],
      weak: [],
      without: [],
    },
    {
      phase: 'lobby',
      seen: '2026-07',
      strong: [PREJOIN, '[data-tid=prejoin-join-button]'],
      weak: ['[data-tid=prejoin-display-name-input]', '[data-tid=prejoin-cancel-button]'],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-10',
      strong: [],
      weak: [HANG_UP, '#microphone-button[data-state]', '[data-tid=call-duration]'],
      without: [],
    },
  ],
  presenting: [
    '[data-tid=stop-sharing-button]',
    '[data-cid=calling-screen-share][aria-pressed=true]',
  ],
  moving: null,
  graceMs: 5000,
  layout: { root: '[data-cid=call-screen-wrapper]', controls: HANG_UP, barHeight: 64 },
};
