/** Under "no call in this tab": the sites that Debrief may be let into, a click each. */
import { t } from '@/locales/t.ts';
import type { CallSites, SiteState } from '@/state/call-sites.ts';

export type OfferedSitesProps = {
  readonly sites: CallSites;
  /** Must ask the browser in the turn in which it is called. */
  readonly onChoose: (site: SiteState) => void;
};

export function OfferedSites({ sites, onChoose }: OfferedSitesProps) {
  const offered = sites.sites.value.filter((site) => !site.isAlwaysOn && site.access !== 'on');
  if (offered.length === 0) return null;
  return (
    <fieldset class="foot-sites">
      <legend class="small">{t('popup.sites.offer')}</legend>
      {offered.map((site) => (
        <button type="button" class="chip" key={site.site} onClick={() => onChoose(site)}>
          {site.name}
        </button>
      ))}
    </fieldset>
  );
}
