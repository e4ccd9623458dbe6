/** What Debrief is, what it asks the browser for and why, and what it is made of. */
import type { ReadonlySignal } from '@preact/signals';
import { t } from '@/locales/t.ts';
import type { CallSites } from '@/state/call-sites.ts';
import type { Managed } from '@/state/managed-templates.ts';
import type { AboutDebrief } from './about-debrief.ts';
import { LIBRARIES } from './libraries.ts';
import { ManagedPart } from './ManagedPart.tsx';
import { NetworkWords } from './NetworkWords.tsx';
import { PermissionList } from './PermissionList.tsx';
import './about.css';

export type AboutSectionProps = {
  readonly about: AboutDebrief;
  readonly sites: CallSites;
  readonly managed: ReadonlySignal<Managed>;
};

export function AboutSection({ about, sites, managed }: AboutSectionProps) {
  return (
    <section class="about" id="about" aria-labelledby="about-title">
      <h1 id="about-title">{t('options.about.title')}</h1>
      <p class="lead">{t('options.about.version', [about.version])}</p>
      <ManagedPart managed={managed.value} />
      <NetworkWords />
      <PermissionList about={about} sites={sites.sites.value} />
      <h2>{t('options.about.licence.title')}</h2>
      <p>{t('options.about.licence.about')}</p>
      <h3>{t('options.about.libraries')}</h3>
      <ul class="libraries small">
        {LIBRARIES.map(({ name, licence }) => (
          <li key={name}>
            <span dir="ltr">{name}</span> <span class="dim">{licence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
