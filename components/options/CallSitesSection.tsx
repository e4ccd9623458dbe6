/** Which call sites Debrief serves: always, or once the person has allowed it. */
import { useState } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { CallSites, SiteState } from '@/state/call-sites.ts';
import { CallSiteRow } from './CallSiteRow.tsx';

export type CallSitesSectionProps = { readonly sites: CallSites };

export function CallSitesSection({ sites }: CallSitesSectionProps) {
  const [trouble, setTrouble] = useState('');

  async function onSwitch(site: SiteState): Promise<void> {
    setTrouble('');
    if (site.access === 'on') {
      if (!(await sites.giveBack(site))) setTrouble(t('options.sites.kept', [site.name]));
      return;
    }
    const outcome = await sites.ask(site);
    if (outcome === 'refused') setTrouble(t('options.sites.refused', [site.name]));
    if (outcome === 'failed') setTrouble(t('options.sites.failed'));
  }

  return (
    <section class="call-sites" id="sites" aria-labelledby="sites-title">
      <h2 id="sites-title">{t('options.sites.title')}</h2>
      <p class="lead dim">{t('options.sites.about')}</p>
      <ul class="site-list">
        {sites.sites.value.map((site) => (
          <CallSiteRow key={site.site} site={site} onSwitch={() => void onSwitch(site)} />
        ))}
      </ul>
      <p class="site-word small" role="status">
        {trouble}
      </p>
    </section>
  );
}
