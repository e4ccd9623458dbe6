/**
 * Webex in the browser, as programs that join its calls describe it.
 *
 * Owns: what is known of it, which is little: nobody here has seen it, the months are those in which
 * the descriptions were read, and no sign of an end is known. Must not know: what is made of it. The
 * call stands in the page itself or in a frame. The panel always stands in the page: which of the
 * many frames there holds the call could not be told for certain, and one panel in the right place
 * with an unknown phase is better than two.
 */
import type { SiteAdapter } from './site.ts';

const CHAT = '[data-test=in-meeting-chat-toggle-button]';

export const webex: SiteAdapter = {
  site: 'webex',
  // A personal room. All its other addresses are of the site as well as of calls.
  callPath: /^\/(?:meet|join)\/([^/]{1,150})\/?$/,
  appPath: /^/,
  leftPath: null,
  client: null,
  signs: [
    {
      phase: 'lobby',
      seen: '2026-11',
      strong: ['[data-test=join-button]', '#interstitial_join_btn'],
      weak: [],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-11',
      strong: [CHAT],
      weak: ['[data-doi^="CHAT:"]', '.active-speaker-halo'],
      without: [],
    },
  ],
  presenting: [],
  moving: null,
  graceMs: 10_000,
  layout: { root: null, controls: CHAT, above: 0, below: 72 },
};
