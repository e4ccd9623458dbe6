/** A number as the interface's language writes it. */
import { t } from '@/locales/t.ts';

export function countWords(count: number): string {
  return count.toLocaleString(t('language') || undefined);
}
