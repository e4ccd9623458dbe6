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

declare const chrome: NativeApi;

export function startInCall(site: SiteAdapter): void {
  // Both browsers have it, with promises. Not `browser`: where Chromium has none, a page can put an
  // element of that name.
  const life = beginLife(chrome);
  if (life === undefined) return;
  startCallSession(window, site, chrome, life, removeStrandedHosts(document, chrome));
}
