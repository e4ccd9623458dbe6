/**
 * What an address says of a call.
 *
 * Owns: the call's key. Must not know: what the page shows. Queries are never looked at: they
 * change during a call.
 */
import type { CallKey } from '@/domain/call/phase.ts';
import type { SiteAdapter } from './sites/site.ts';

export type CallAddress =
  | { readonly kind: 'call'; readonly call: CallKey }
  /** There may be a call or not. */
  | { readonly kind: 'app' }
  | { readonly kind: 'left' }
  | { readonly kind: 'none' };

export function readAddress(site: SiteAdapter, path: string): CallAddress {
  if (site.leftPath?.test(path)) return { kind: 'left' };
  const found = site.callPath.exec(path);
  if (found === null) return { kind: site.appPath?.test(path) ? 'app' : 'none' };
  const code = found.slice(1).find(Boolean);
  return { kind: 'call', call: code === undefined ? null : `${site.site}:${code}` };
}
