/**
 * Every call site that Debrief knows, with the origins at which its tabs are found.
 *
 * Owns: the list. Must not know: which of them may be looked into just now; the browser shows only the
 * tabs of those. Not for the script in a call page, which knows its own site alone.
 */
import { jitsi } from './jitsi.ts';
import { meet } from './meet.ts';
import { SITES_ON_REQUEST } from './on-request.ts';
import type { SiteAdapter } from './site.ts';
import { teams } from './teams.ts';
import { webex } from './webex.ts';
import { whereby } from './whereby.ts';
import { zoom } from './zoom.ts';
import { zoomgov } from './zoomgov.ts';

export type KnownSite = { readonly adapter: SiteAdapter; readonly origins: readonly string[] };

export const KNOWN_SITES: readonly KnownSite[] = [
  { adapter: meet, origins: ['https://meet.google.com/*'] },
  { adapter: zoom, origins: ['https://*.zoom.us/*'] },
  ...[zoomgov, teams, jitsi, webex, whereby].map((adapter) => ({
    adapter,
    origins: SITES_ON_REQUEST.find(({ site }) => site === adapter.site)?.origins ?? [],
  })),
];
