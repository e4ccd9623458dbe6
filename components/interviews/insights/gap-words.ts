/** The gap between guess and rating in words. */
import type { Gap } from '@/domain/insights/gaps.ts';
import { t } from '@/locales/t.ts';

export function gapName({ name }: Gap): string {
  return name ?? t('interviews.insights.gap.whole');
}

export function gapWords(gap: Gap): string {
  switch (gap.lean) {
    case 'lower':
      return gap.name === null
        ? t('interviews.insights.gap.wholeLower')
        : t('interviews.insights.gap.lower', [gap.name]);
    case 'higher':
      return gap.name === null
        ? t('interviews.insights.gap.wholeHigher')
        : t('interviews.insights.gap.higher', [gap.name]);
    case 'alike':
      return t('interviews.insights.gap.alike');
    case 'unsaid':
      return t('interviews.insights.gap.unsaid');
  }
}
