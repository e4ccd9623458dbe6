/**
 * Whereby. Owns: that nothing reliable is known of its page: the panel comes on request, and start
 * and end are by hand. Must not know: what is made of that.
 */
import type { SiteAdapter } from './site.ts';

export const whereby: SiteAdapter = {
  site: 'whereby',
  callPath: /^\/([^/]+)\/?$/,
  leftPath: null,
  clientFrame: null,
  signs: [
    { phase: 'ended', seen: '2026-08', strong: [], weak: [], without: [] },
    { phase: 'waiting', seen: '2026-08', strong: [], weak: [], without: [] },
    { phase: 'lobby', seen: '2026-08', strong: [], weak: [], without: [] },
    { phase: 'inCall', seen: '2026-08', strong: [], weak: [], without: [] },
  ],
  presenting: [],
  moving: null,
  graceMs: 10_000,
  layout: { root: null, controls: 'video~*', barHeight: 72 },
};
