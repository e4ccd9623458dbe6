/** The kinds of questions and of interviews, in words. */
import type { InterviewType, QuestionKind } from '@/domain/question-kind.ts';
import { t } from '@/locales/t.ts';

export const QUESTION_KINDS: readonly QuestionKind[] = ['open', 'one', 'rating', 'yesno'];
export const INTERVIEW_TYPES: readonly InterviewType[] = [
  'coding',
  'design',
  'behavioural',
  'screen',
  'project',
];

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

export function typeWord(type: InterviewType): string {
  switch (type) {
    case 'coding':
      return t('popup.kind.coding');
    case 'design':
      return t('popup.kind.design');
    case 'behavioural':
      return t('popup.kind.behavioural');
    case 'screen':
      return t('popup.kind.screen');
    case 'project':
      return t('popup.kind.project');
    case 'any':
      return t('options.kind.any');
  }
}
