/**
 * Whereby. Owns: that nothing reliable is known of its page: in a room the phase stays unknown, and
 * start and end are by hand. Must not know: what is made of that.
 */
import type { SiteAdapter } from './site.ts';

export const whereby: SiteAdapter = {
  site: 'whereby',
  callPath: /^\/([^/]{1,150})\/?$/,
  leftPath: null,
  client: null,
  signs: [],
  presenting: [],
  moving: null,
  graceMs: 10_000,
  layout: { root: null, controls: 'video~*', above: 0, below: 72 },
};
