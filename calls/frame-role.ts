/**
 * Which of a tab's documents owns the panel.
 *
 * Owns: that choice, made anew at every look, since a shell may lose its frame. Must not know: what
 * the documents show.
 */
import { readAddress } from './read-address.ts';
import type { SiteAdapter } from './sites/site.ts';

/** `holder` has the call in itself; `shell` only frames the document that has it. */
export type FrameRole =
  | { readonly kind: 'holder' }
  | { readonly kind: 'shell'; readonly held: Document | null }
  | { readonly kind: 'bystander' };

export function frameRole(site: SiteAdapter, view: Window): FrameRole {
  const { clientFrame } = site;
  if (view !== view.top) {
    const isClient =
      clientFrame !== null && readAddress(site, view.location.pathname).kind !== 'none';
    return { kind: isClient ? 'holder' : 'bystander' };
  }
  const frame =
    clientFrame === null ? null : view.document.querySelector<HTMLIFrameElement>(clientFrame);
  return frame === null ? { kind: 'holder' } : { kind: 'shell', held: frame.contentDocument };
}
