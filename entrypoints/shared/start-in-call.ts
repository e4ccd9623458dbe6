/**
 * In a call page: begins one life of the script, for one site, and starts the session. Wiring only.
 *
 * A site's script knows that site alone: a call page is not asked to load the signs of the others
 * (docs/decisions/0019-script-a-site.md). Must not know: which site it is.
 */
import { beginLife, removeStrandedHosts } from '@/calls/lifetime.ts';
import type { NativeApi } from '@/calls/native-api.ts';
import { startCallSession } from '@/calls/session.ts';
import type { SiteAdapter } from '@/calls/sites/site.ts';

declare const browser: NativeApi;
declare const chrome: NativeApi;

export function startInCall(site: SiteAdapter): void {
  // Chosen at build time: a page can put an element named `browser` where Chromium has none.
  const api = import.meta.env.FIREFOX ? browser : chrome;
  const life = beginLife(api);
  if (life === undefined) return;
  startCallSession(window, site, api, life, removeStrandedHosts(document, api));
}
