/**
 * Which of a tab's documents owns the panel.
 *
 * Owns: that choice, made anew at every look, since a shell may lose its frame. Must not know: what
 * the documents show.
 */
import { readAddress } from './read-address.ts';
import type { SiteAdapter } from './sites/site.ts';

/** `holder` has the call in itself; `shell` only frames the document that has it, `held`. */
export type FrameRole = {
  readonly kind: 'holder' | 'shell' | 'bystander';
  /** Absent or null where it is not there, or not to be read. */
  readonly held?: Document | null;
};

export function frameRole(site: SiteAdapter, view: Window): FrameRole {
  const { clientFrame } = site;
  if (view !== view.top) {
    const isClient = clientFrame && readAddress(site, view.location.pathname).kind !== 'none';
    return { kind: isClient ? 'holder' : 'bystander' };
  }
  const frame = clientFrame && view.document.querySelector<HTMLIFrameElement>(clientFrame);
  return frame ? { kind: 'shell', held: frame.contentDocument } : { kind: 'holder' };
}
