/**
 * The call sites' model on the browser's permissions, for the pages that show them.
 *
 * Owns: asking the browser, and hearing of changes made in its own settings. Must not know: how it
 * looks, or what follows from a permission (entrypoints/background/call-sites.ts).
 */
import { SITES_ALWAYS_ON } from '@/calls/sites/always-on.ts';
import { SITES_ON_REQUEST } from '@/calls/sites/on-request.ts';
import { type CallSites, createCallSites, type KnownSite } from '@/state/call-sites.ts';
import { permissions } from '@/storage/browser.ts';
import { followPermissions } from './follow-permissions.ts';

const KNOWN: readonly KnownSite[] = [
  ...SITES_ALWAYS_ON.map((site) => ({ ...site, isAlwaysOn: true })),
  ...SITES_ON_REQUEST.map(({ site, name, origins }) => ({
    site,
    name,
    origins,
    isAlwaysOn: false,
  })),
];

export function openCallSites(until: AbortSignal): CallSites {
  const model = createCallSites(KNOWN, {
    isAllowed: (origin) => permissions.contains({ origins: [origin] }),
    ask: (origins) => permissions.request({ origins: [...origins] }),
    giveBack: (origins) => permissions.remove({ origins: [...origins] }),
  });
  followPermissions(model.look, until);
  return model;
}
