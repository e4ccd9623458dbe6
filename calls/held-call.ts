/**
 * Which of a tab's documents owns the panel, and which has the call.
 *
 * Owns: that choice, made anew at every look, since a shell may lose its frame. Must not know: what
 * the documents show. A shell that can look into its client holds the panel for it: only there can
 * the client's frame be made narrower, which makes the client lay itself out anew
 * (docs/decisions/0029-panel-in-the-shell.md). Both documents come to the same answer by themselves.
 */
import { readAddress } from './read-address.ts';
import type { SiteAdapter } from './sites/site.ts';

/** The document with the call that this one holds the panel for: itself, or its frame's; or none. */
export function heldCall(site: SiteAdapter, view: Window): Document | null {
  const { document, top, frameElement } = view;
  const { client } = site;
  if (view === top) {
    const frame = client && document.querySelector<HTMLIFrameElement>(client.frame);
    return frame ? frame.contentDocument : document;
  }
  const isOther = client === null || readAddress(site, view.location.pathname).kind === 'none';
  // A frame has no element for a shell of another origin, which cannot look into it.
  return isOther ||
    (frameElement?.matches(client.frame) && top?.location.pathname.startsWith(client.shell))
    ? null
    : document;
}
