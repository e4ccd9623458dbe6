/**
 * Zoom's web client as seen from its pages.
 *
 * Owns: its addresses, frames, signs and layout. Must not know: what is made of them. The same
 * client comes in two ways: inside a frame of the app's own page (the shell), or as the top
 * document of a tab. The shell changes its address without loading anything.
 */
import type { SiteAdapter } from './site.ts';

/** By its address as well, so that a renamed frame does not end in two panels. */
const CLIENT =
  'iframe#webclient,iframe[src*="/wc/"][src*="/join"],iframe[src*="/wc/"][src*="/start"]';
const LEAVE = '.footer__leave-btn-container';

export const zoom: SiteAdapter = {
  site: 'zoom',
  callPath:
    /^\/wc\/(?:(\d{9,11})\/(?:join|start)|(?:join|start)\/(\d{9,11})|start\/(?:video|web)meeting|my\/[^/]+)(?:\/|$)/,
  leftPath: /^\/wc\/leave/,
  client: { frame: CLIENT, shell: '/wc/' },
  signs: [
    { phase: 'ended', seen: '2026-10', strong: ['#wc-leave'], weak: [], without: [] },
    {
      phase: 'waiting',
      seen: '2026-10',
      strong: ['.waiting-room-container', '.meeting-on-hold--dark,.on-hold-main'],
      weak: ['.wr-information,.wr-topic,.wr-default__title', '.wr-tip,.wr-leave-btn'],
      without: [],
    },
    {
      phase: 'lobby',
      seen: '2026-10',
      // The ids of the older client, which has little else.
      strong: ['.preview-root', '#inputname', '#joinBtn'],
      weak: ['#input-for-name', '.preview-join-button', '#preview-audio-control-button'],
      without: [],
    },
    {
      phase: 'inCall',
      seen: '2026-10',
      strong: [`#wc-footer ${LEAVE}`],
      weak: ['#foot-bar [footer-section=right]', '#audioOptionMenu', '#wc-content'],
      without: [],
    },
  ],
  // The bar of a screen that is no longer shared stays on the page, put away.
  presenting: ['.sharer-button--stop:not(.sharer-controlbar-container--hidden *)'],
  moving: '.loading-layer--bo-room,.dialog-reconnect-container',
  graceMs: 30_000,
  // In the shell the client's frame: it lays itself out by its window, and by nothing else.
  layout: { root: `#root,${CLIENT}`, controls: `#audioOptionMenu,${LEAVE}`, above: 0, below: 52 },
};
