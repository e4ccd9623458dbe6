/**
 * Jitsi Meet as seen from its page.
 *
 * Owns: its addresses, signs and layout. Must not know: what is made of them.
 */
import type { SiteAdapter } from './site.ts';

const HANG_UP = '.hangup-button';

export const jitsi: SiteAdapter = {
  site: 'jitsi',
  callPath: /^\/(?!static\/|$)([^/]+)\/?$/,
  leftPath: /^\/static\/close/,
  clientFrame: null,
  signs: [
    { phase: 'ended', seen: '2026-08', strong: [], weak: [], without: [] },
    {
      phase: 'waiting',
      seen: '2026-08',
      strong: ['.lobby-screen', '[data-testid="lobby.knockButton"]'],
      weak: [],
      without: [],
    },
    {
      phase: 'lobby',
      seen: '2026-08',
      strong: ['.premeeting-screen', '[data-testid="prejoin.joinMeeting"]'],
      weak: [],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-08',
      strong: [HANG_UP],
      weak: ['#new-toolbox', '#largeVideoContainer'],
      without: [],
    },
  ],
  presenting: ['#filmstripLocalScreenShare'],
  moving: null,
  graceMs: 5000,
  layout: { root: null, controls: HANG_UP, barHeight: 72 },
};
