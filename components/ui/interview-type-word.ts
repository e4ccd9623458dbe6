/** The kinds of interviews, in words. */
import type { InterviewType } from '@/domain/question-kind.ts';
import { t } from '@/locales/t.ts';

/** All but `any`, in the order in which they are offered. */
export const INTERVIEW_TYPES = ['coding', 'design', 'behavioural', 'screen', 'project'] as const;

export function interviewTypeWord(type: Exclude<InterviewType, 'any'>): string {
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
  }
}
