/** How many are chosen, and how that compares with the two or three an interviewer can answer. */
import { t } from '@/locales/t.ts';
import type { Advice } from '@/state/preparation.ts';

export function adviceWords(advice: Advice, count: number): string {
  switch (advice) {
    case 'none':
      return '';
    case 'one':
      return t('popup.adviceOne', [String(count)]);
    case 'right':
      return t('popup.adviceRight', [String(count)]);
    case 'many':
      return t('popup.adviceMany', [String(count)]);
  }
}
