/**
 * The one plan of the short debrief: begun for the person, kept from the first character on.
 *
 * Owns: what it is begun from, and which record it is. Must not know: elements, the words of a beginning.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { planId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { isOpen, newPlanEdit, type Plan, planWordsEdit, readPlans } from '@/domain/plan.ts';
import type { BegunPlan, PlanStart } from '@/domain/plan-start.ts';
import { createPlanWords, type PlanWordsField } from './plan-words.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';

export type DebriefPlan = {
  readonly moment: PlanWordsField;
  readonly action: PlanWordsField;
  /** What it is made from, in the person's own words; empty where it is made from no line. */
  readonly told: ReadonlySignal<string>;
  /** The one that is kept; undefined until something is typed. */
  readonly kept: ReadonlySignal<Plan | undefined>;
  /** What takes away a plan in which nothing is the person's own: a beginning is no plan. */
  readonly dropEmpty: () => readonly Edit[];
};

export function createDebriefPlan(options: {
  readonly records: Records;
  readonly head: ReadonlySignal<InterviewHead | undefined>;
  /** As it begins just now. */
  readonly begun: ReadonlySignal<BegunPlan>;
  /** All ways in which it may have begun. */
  readonly starts: () => readonly PlanStart[];
  readonly startWords: (start: PlanStart) => string;
  readonly surroundings: Surroundings;
}): DebriefPlan {
  const { records, head, begun, starts, startWords } = options;
  const { clock, ids } = options.surroundings;
  const kept = computed(
    () => head.value && readPlans(head.value.id, records).find((plan) => isOpen(plan)),
    { name: 'debriefPlan' },
  );

  function write(words: Partial<Pick<Plan, 'moment' | 'action'>>): void {
    const plan = kept.peek();
    const interview = head.peek()?.id;
    if (plan !== undefined) records.edit([planWordsEdit(plan, words)]);
    else if (interview !== undefined) {
      const first = { moment: moment.text.peek(), action: '', ...begun.peek().source, ...words };
      records.edit([newPlanEdit(interview, planId(ids.next()), first, clock.now())]);
    }
  }

  const moment = createPlanWords(
    () => kept.value?.moment ?? startWords(begun.value.start),
    (text) => write({ moment: text }),
  );
  const action = createPlanWords(
    () => kept.value?.action ?? '',
    (text) => write({ action: text }),
  );

  return {
    moment,
    action,
    kept,
    told: computed(() => kept.value?.told ?? begun.value.source.told, { name: 'told' }),
    dropEmpty() {
      const plan = kept.peek();
      if (plan === undefined || plan.action.trim() !== '') return [];
      const isOwn = plan.moment.trim() !== '' && !starts().map(startWords).includes(plan.moment);
      return isOwn ? [] : [{ kind: 'delete', key: keys.plan(plan.interview, plan.id) }];
    },
  };
}
