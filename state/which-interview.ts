/**
 * The panel's question which of several planned interviews this call is for.
 *
 * Owns: when it is asked, and what an answer does: what was noted in one stays in it, whole, and the
 * others wait on. Must not know: elements, storage. Loaded after the panel; until then, and until it is
 * answered, the one turned to last is shown, and the first note or tick in it is an answer as well.
 */

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import { leaveEdit, turnEdits, waitsAgain } from '@/domain/turn-to.ts';
import { type PlannedOne, plannedOne, waitingInterviews } from '@/domain/waiting.ts';
import { headsOf } from './heads.ts';
import type { InterviewModel } from './interview-model.ts';
import type { Clock } from './ports.ts';
import type { Records } from './records.ts';

export type WhichInterview = {
  /** The one shown, then the others that may be meant; empty while nothing is asked. */
  readonly choices: ReadonlySignal<readonly PlannedOne[]>;
  /** Another one may be meant than the one shown: it can be asked for later, too. */
  readonly canTurn: ReadonlySignal<boolean>;
  /** What becomes of the one shown, when it has begun and another is chosen. */
  readonly leaving: ReadonlySignal<'waits' | 'ends' | null>;
  readonly ask: () => void;
  readonly choose: (interview: InterviewId) => void;
};

export function createWhichInterview(options: {
  readonly records: Records;
  readonly interview: Pick<InterviewModel, 'head' | 'stayWith'>;
  readonly clock: Clock;
}): WhichInterview {
  const { records, interview, clock } = options;
  const { head } = interview;
  /** Null: asked as long as nothing has begun. */
  const isAsked = signal<boolean | null>(null, { name: 'isAsked' });

  const others = computed(
    () => {
      const shown = head.value;
      if (shown === undefined || shown.practice || shown.state === 'ended') return [];
      const waiting = waitingInterviews(headsOf(records), records, clock.now());
      return waiting.filter((other) => other.id !== shown.id);
    },
    { name: 'otherInterviews' },
  );

  const leaving = computed(
    () => {
      if (head.value?.state !== 'running') return null;
      return waitsAgain(head.value, clock.now()) ? 'waits' : 'ends';
    },
    { name: 'leaving' },
  );

  const isOpen = computed(
    () => others.value.length > 0 && (isAsked.value ?? head.value?.state === 'planned'),
    { name: 'asksWhich' },
  );

  return {
    choices: computed(
      () => {
        const shown = head.value;
        if (!isOpen.value || shown === undefined) return [];
        return [shown, ...others.value].map((one) => plannedOne(one, records));
      },
      { name: 'choices' },
    ),
    canTurn: computed(() => others.value.length > 0, { name: 'canTurn' }),
    leaving,
    ask() {
      isAsked.value = true;
    },
    choose(id) {
      const shown = head.peek();
      const to = others.peek().find((other) => other.id === id);
      isAsked.value = false;
      if (shown === undefined) return;
      if (to === undefined) {
        // A stray key must not leave another for the next opening; this one was meant all along.
        interview.stayWith(shown.id);
        return;
      }
      const now = clock.now();
      const left = shown.state === 'running' ? [leaveEdit(shown, now)] : [];
      // Together: never are both left, or none.
      const isDone = records.edit([...left, ...turnEdits(to, [shown, ...others.peek()], now)]);
      if (isDone) interview.stayWith(to.id);
    },
  };
}
