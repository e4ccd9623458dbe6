/** The line above an interviewer's words in a note that holds one's own, and what goes with them. */
import type { AnswersWords } from '@/domain/answers-import.ts';
import { t } from '@/locales/t.ts';

export function fromWords(from: string): string {
  const name = from.replace(/\s+/g, ' ').trim();
  return name === '' ? t('form.fromNobody') : t('form.from', [name]);
}

export function answersWords(from: string): AnswersWords {
  return { from: fromWords(from), aspect: t('form.aspect') };
}
