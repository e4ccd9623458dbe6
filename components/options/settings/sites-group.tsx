/** Which call sites Debrief serves, found by the name of each. */
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import { CallSitesSection } from '../CallSitesSection.tsx';
import type { SettingGroup } from './setting-group.ts';

export function sitesGroup(sites: CallSites): SettingGroup {
  const names = sites.sites.value.map(({ name }) => name);
  const words = [
    t('options.sites.title'),
    t('options.sites.about'),
    t('options.sites.also'),
    ...names,
  ];
  return {
    id: 'sites',
    title: null,
    rows: [{ id: 'sites', words, view: <CallSitesSection sites={sites} /> }],
  };
}
