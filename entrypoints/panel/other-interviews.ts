/**
 * The menu's ways to another interview: one that waits, and back to the last one.
 *
 * Owns: these items. Must not know: elements. Loaded after the panel, which is about one interview first.
 */
import type { MenuItem } from '@/components/ui/Menu.tsx';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { InterviewModel } from '@/state/interview-model.ts';
import type { WhichInterview } from '@/state/which-interview.ts';

function timeOf(head: InterviewHead): string {
  const at = new Date(head.startedAt ?? head.createdAt);
  return at.toLocaleTimeString(t('language') || undefined, { timeStyle: 'short' });
}

export function otherInterviews(
  interview: Pick<InterviewModel, 'last' | 'goBackTo'>,
  which: Pick<WhichInterview, 'canTurn' | 'ask'>,
): readonly MenuItem[] {
  const last = interview.last.value;
  return [
    ...(which.canTurn.value ? [{ label: t('which.other'), onPress: which.ask }] : []),
    ...(last === undefined
      ? []
      : [
          {
            label: t('panel.goBackTo', [timeOf(last)]),
            onPress: () => interview.goBackTo(last),
          },
        ]),
  ];
}
