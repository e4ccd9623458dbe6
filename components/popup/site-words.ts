/**
 * What is said once a site was asked for.
 *
 * Owns: the words for each outcome; null where the panel itself is the answer. Must not know: who asked.
 */
import { t } from '@/locales/t.ts';

/** `refused` by the person, `failed` by the browser; allowed, the panel is shown or there is no call. */
export type AllowOutcome = 'shown' | 'no-call' | 'refused' | 'failed';

export function siteWords(outcome: AllowOutcome, site: string): string | null {
  switch (outcome) {
    case 'shown':
      return null;
    case 'no-call':
      return t('popup.sites.allowed', [site]);
    case 'refused':
      return t('popup.sites.refused', [site]);
    case 'failed':
      return t('popup.sites.failed');
  }
}
