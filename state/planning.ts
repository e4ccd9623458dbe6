/**
 * Which planned interview is being prepared, and what is known of it.
 *
 * Owns: turning to another one, beginning one beside the others, taking one away. What was turned to
 * here stays for as long as the page does; every other page, and the next opening, take the one
 * planned or turned to last (domain/turn-to.ts). Must not know: questions, storage, elements.
 *
 * One begun here is stored with the first thing that is put in it, and not before.
 */

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { planEdit } from '@/domain/choosing.ts';
import { plannedInterviews, preparedInterview } from '@/domain/current.ts';
import { deleteInterviewEdits } from '@/domain/delete-interview.ts';
import type { Edit } from '@/domain/edit.ts';
import { type InterviewId, interviewId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead, readHead } from '@/domain/interview.ts';
import { keys, nameOf, type RecordKey } from '@/domain/keys.ts';
import type { InterviewType } from '@/domain/question-kind.ts';
import { readSettings } from '@/domain/settings.ts';
import { afterAll, turnEdits } from '@/domain/turn-to.ts';
import { type PlannedOne, plannedOne } from '@/domain/waiting.ts';
import { headsOf } from './heads.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';
import type { UndoStack } from './undo-stack.ts';

export type InterviewDetails = {
  readonly type?: InterviewType | null;
  readonly role?: string;
  readonly interviewer?: string;
  readonly plannedMinutes?: number;
  readonly feedbackMinutes?: number;
};

export type Planning = {
  /** Undefined until something is put in it; a running one while a call is on. */
  readonly head: ReadonlySignal<InterviewHead | undefined>;
  /** What is shown of it, whether it is stored by now or not. */
  readonly present: ReadonlySignal<InterviewHead>;
  /** All that are planned; none to choose among while one runs. Turning leaves their order alone. */
  readonly planned: ReadonlySignal<readonly PlannedOne[]>;
  /** A blank one stands beside those that are planned. */
  readonly isAnother: ReadonlySignal<boolean>;
  /** Those whose questions are to be read: the one shown, and the others once they are looked at. */
  readonly followed: ReadonlySignal<readonly InterviewId[]>;
  readonly lookAtAll: () => void;
  readonly turnTo: (interview: InterviewId) => void;
  readonly planAnother: () => void;
  /** Of those planned, the one shown; `label` names the step for undo, in the person's language. */
  readonly takeAway: (label: string) => boolean;
  /** To where an undone step is seen. */
  readonly follow: (changed: readonly RecordKey[]) => void;
  /** What stores the one shown: nothing once it is. */
  readonly storing: () => readonly Edit[];
  readonly describe: (details: InterviewDetails) => void;
};

export function createPlanning(options: {
  readonly records: Records;
  readonly surroundings: Surroundings;
  readonly undo: Pick<UndoStack, 'edit'>;
}): Planning {
  const { records, undo } = options;
  const { clock, ids } = options.surroundings;
  let drawn = interviewId(ids.next());
  const draws = signal(0, { name: 'draws' });
  /** The id of the next one begun here. A page that outlives an interview must not write into it. */
  const fresh = computed(
    () => {
      const isOver = draws.value >= 0 && readHead(drawn, records)?.state === 'ended';
      if (isOver) drawn = interviewId(ids.next());
      return drawn;
    },
    { name: 'fresh' },
  );
  const isLookedAt = signal(false, { name: 'isLookedAt' });
  const kept = signal<InterviewId | null>(null, { name: 'kept' });
  const heads = computed(() => headsOf(records), { name: 'heads' });

  const head = computed(
    (): InterviewHead | undefined => {
      const first = preparedInterview(heads.value, clock.now());
      if (kept.value === null || first?.state === 'running') return first;
      const own = readHead(kept.value, records);
      if (own?.state === 'planned') return own;
      return own === undefined && kept.value === fresh.value ? undefined : first;
    },
    { name: 'head' },
  );

  /** A new one begins as the last one was: its length by the settings, which remember it, its kind by
   * the last interview's. Its names do not: another interview is with somebody else, and a name that
   * nobody typed would be believed. */
  const present = computed(
    (): InterviewHead => {
      if (head.value !== undefined) return head.value;
      const real = heads.value.filter((other) => !other.practice);
      const at = afterAll(plannedInterviews(real), clock.now());
      const blank = blankHead(fresh.value, at, readSettings(records));
      return { ...blank, type: real[0]?.type ?? null };
    },
    { name: 'present' },
  );

  const waiting = computed(
    () => (head.value?.state === 'running' ? [] : plannedInterviews(heads.value)),
    { name: 'waiting' },
  );
  /** As they turned up on this page. */
  const order: InterviewId[] = [];
  const planned = computed(
    () => {
      const come = waiting.value.filter(({ id }) => !order.includes(id));
      order.push(...come.map(({ id }) => id));
      return [...waiting.value]
        .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
        .map((one) => plannedOne(one, records));
    },
    { name: 'planned' },
  );

  function storing(): readonly Edit[] {
    // Whoever works in one stays with it, whatever is planned elsewhere meanwhile.
    kept.value = present.peek().id;
    if (head.peek() !== undefined) return [];
    const plan = planEdit(present.peek());
    const { type } = present.peek();
    if (plan.kind !== 'set' || type === null) return [plan];
    return [{ ...plan, fields: { ...plan.fields, type } }];
  }

  function drawAnew(): void {
    drawn = interviewId(ids.next());
    draws.value += 1;
  }

  function turnTo(interview: InterviewId): void {
    const to = waiting.peek().find((other) => other.id === interview);
    if (to === undefined) return;
    kept.value = interview;
    records.edit(turnEdits(to, waiting.peek(), clock.now()));
  }

  return {
    head,
    present,
    planned,
    isAnother: computed(() => head.value === undefined && waiting.value.length > 0, {
      name: 'isAnother',
    }),
    followed: computed(
      () => {
        const shown = head.value === undefined ? [] : [head.value.id];
        return isLookedAt.value ? [...shown, ...waiting.value.map(({ id }) => id)] : shown;
      },
      { name: 'followed' },
    ),
    lookAtAll() {
      isLookedAt.value = true;
    },
    turnTo,
    planAnother() {
      if (readHead(fresh.peek(), records) !== undefined) drawAnew();
      kept.value = fresh.peek();
    },
    takeAway(label) {
      const shown = head.peek();
      if (shown?.state !== 'planned') return false;
      if (!undo.edit(label, deleteInterviewEdits(shown.id, records))) return false;
      kept.value = null;
      if (shown.id === fresh.peek()) drawAnew();
      return true;
    },
    follow(changed) {
      const interviews = changed.map(nameOf).flatMap((name) => {
        return name !== undefined && 'interview' in name ? name.interview : [];
      });
      const [first] = interviews;
      if (first !== undefined && first !== present.peek().id) turnTo(first);
    },
    storing,
    describe(details) {
      const key = keys.interview(present.peek().id);
      records.edit([...storing(), { kind: 'set', key, fields: { ...details } }]);
      remember(details);
    },
  };

  /** Apart, so that settings that cannot be read keep nothing from being planned. */
  function remember({ plannedMinutes, feedbackMinutes }: InterviewDetails): void {
    const fields = {
      ...(plannedMinutes !== undefined && { plannedMinutes }),
      ...(feedbackMinutes !== undefined && { feedbackMinutes }),
    };
    if (Object.keys(fields).length === 0) return;
    records.edit([{ kind: 'set', key: keys.settings, fields }]);
  }
}
