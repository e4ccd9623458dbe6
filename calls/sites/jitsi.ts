/**
 * Jitsi Meet as seen from its page, whose source is public.
 *
 * Owns: its addresses, signs and layout. Must not know: what is made of them. The stage stands behind
 * the lobby already, and a toolbox with fewer buttons in it: neither alone means a call.
 */
import type { SiteAdapter } from './site.ts';

const HANG_UP = '.hangup-button';

export const jitsi: SiteAdapter = {
  site: 'jitsi',
  callPath: /^\/(?!static\/)([^/]{1,150})\/?$/,
  leftPath: /^\/static\/close/,
  client: null,
  signs: [
    {
      phase: 'waiting',
      seen: '2026-11',
      // Asking to be let in and waiting for it; both stand in a screen like that of the preparation.
      strong: ['.lobby-screen', '[data-testid="lobby.knockButton"]', '.lobby-screen-content'],
      weak: [],
      without: [],
    },
    {
      phase: 'lobby',
      seen: '2026-11',
      strong: [
        '.premeeting-screen',
        '[data-testid="prejoin.joinMeeting"]',
        '#premeeting-name-input',
      ],
      weak: [],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-11',
      strong: [HANG_UP],
      weak: ['#new-toolbox', '#largeVideoContainer'],
      without: [],
    },
  ],
  presenting: ['#filmstripLocalScreenShare'],
  moving: null,
  graceMs: 5000,
  // Its script sizes the stage from the window: a narrower root would only cut it off.
  layout: { root: null, controls: HANG_UP, above: 0, below: 80 },
};
