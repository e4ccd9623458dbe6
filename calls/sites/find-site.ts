/**
 * Which site an address belongs to.
 *
 * Owns: the host names. Must not know: paths or signs. The manifest lets the script run nowhere
 * else, so this only tells the two apart.
 */
import { meet } from './meet.ts';
import type { SiteAdapter } from './site.ts';
import { zoom } from './zoom.ts';

export function findSite(hostname: string): SiteAdapter | undefined {
  if (hostname === 'meet.google.com') return meet;
  return hostname === 'zoom.us' || hostname.endsWith('.zoom.us') ? zoom : undefined;
}
