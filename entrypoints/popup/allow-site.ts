/**
 * Letting Debrief into a call site from the popup, with the call in the tab behind it.
 *
 * Owns: the order of the steps. The browser's question may close the popup; then the background makes
 * them (entrypoints/background/call-sites.ts), and where both do, the second finds all done. Must not
 * know: how the site's pages look.
 */
import { SITES_ON_REQUEST } from '@/calls/sites/on-request.ts';
import type { AllowOutcome } from '@/components/popup/site-words.ts';
import type { CallSites, KnownSite } from '@/state/call-sites.ts';
import { serveOpenTabs } from '../shared/serve-open-tabs.ts';
import { showPanelInActiveTab } from './show-panel.ts';

/** Not async up to the question: it has to be asked in the turn of the click. */
export function allowSite(sites: CallSites, site: KnownSite): Promise<AllowOutcome> {
  return sites.ask(site).then((outcome) => (outcome === 'allowed' ? show(site) : outcome));
}

async function show({ site }: KnownSite): Promise<AllowOutcome> {
  for (const { script, origins, allFrames } of SITES_ON_REQUEST.filter(
    (one) => one.site === site,
  )) {
    await serveOpenTabs({ matches: origins, files: [script], allFrames });
  }
  return showPanelInActiveTab();
}
