/** The kinds of questions, in words. */
import type { QuestionKind } from '@/domain/question-kind.ts';
import { t } from '@/locales/t.ts';

export const QUESTION_KINDS: readonly QuestionKind[] = ['open', 'one', 'rating', 'yesno'];
export function kindWord(kind: QuestionKind): string {
  switch (kind) {
    case 'open':
      return t('options.kind.open');
    case 'one':
      return t('options.kind.one');
    case 'rating':
      return t('options.kind.rating');
    case 'yesno':
      return t('options.kind.yesno');
  }
}
