/**
 * What was planned and not asked, once the interview has ended: a message to send, ready to be copied.
 *
 * Owns: which questions are in it, and that copying it makes them "asked later". Must not know:
 * elements, the clipboard, the words around the questions.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import { chatText } from '@/domain/chat-text.ts';
import type { Entry } from '@/domain/interview.ts';
import { postponeEdits } from '@/domain/postpone.ts';
import type { InterviewModel } from './interview-model.ts';

export type LeftOver = {
  /** Empty while the interview runs, and when nothing is left over. */
  readonly message: ReadonlySignal<string>;
  readonly copy: () => Promise<void>;
};

const isLeft = ({ status }: Entry): boolean => status === 'planned' || status === 'later';

export function createLeftOver(
  interview: Pick<InterviewModel, 'head' | 'entries' | 'asksOf' | 'act'>,
  /** The words before the questions, for so many of them. */
  opening: (count: number) => string,
  copyText: (text: string) => Promise<boolean>,
): LeftOver {
  const message = computed(
    () => {
      const left = interview.entries.value.filter(isLeft);
      if (interview.head.value?.state !== 'ended' || left.length === 0) return '';
      const questions = left.map((entry) => interview.asksOf(entry).text);
      return `${opening(left.length)}\n\n${chatText(questions)}`;
    },
    { name: 'leftOver' },
  );
  return {
    message,
    async copy() {
      const copied = interview.head.peek()?.id;
      if (!(await copyText(message.peek()))) return;
      // Another interview may have been turned to meanwhile: a change would even begin it.
      if (interview.head.peek()?.id !== copied) return;
      interview.act(null, (head) => postponeEdits(head, interview.entries.peek()));
    },
  };
}
