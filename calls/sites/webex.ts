/**
 * Webex in the browser. Owns: what is known of it, which is little: phases are told by hand where
 * they are not seen. Must not know: what is made of it.
 */
import type { SiteAdapter } from './site.ts';

export const webex: SiteAdapter = {
  site: 'webex',
  callPath: /^\/(?!$)/,
  leftPath: null,
  clientFrame: '#unified-webclient-iframe,iframe[name=thinIframe]',
  signs: [
    { phase: 'ended', seen: '2026-08', strong: [], weak: [], without: [] },
    { phase: 'waiting', seen: '2026-08', strong: [], weak: [], without: [] },
    {
      phase: 'lobby',
      seen: '2026-08',
      strong: ['[data-test=join-button]', '#interstitial_join_btn'],
      weak: [],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-08',
      strong: ['[data-test=in-meeting-chat-toggle-button]'],
      weak: ['[data-doi^="CHAT:"]', '.active-speaker-halo'],
      without: [],
    },
  ],
  presenting: [],
  moving: null,
  graceMs: 10_000,
  layout: { root: null, controls: '[data-test=in-meeting-chat-toggle-button]', barHeight: 72 },
};
