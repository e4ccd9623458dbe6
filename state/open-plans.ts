/**
 * The open plans while the next interview is prepared.
 *
 * Owns: which are shown, and what can be done with them. Must not know: storage, elements, the words
 * of the question that carries a plan over (they are handed in).
 */

import { computed, type ReadonlySignal } from '@preact/signals';
import { asksAbout, type CarryOverWords, carryOverAsks } from '@/domain/carry-over.ts';
import { type LeadBack, readLeadBack, readOpenPlans } from '@/domain/open-plans.ts';
import { type Plan, type PlanState, planStateEdit } from '@/domain/plan.ts';
import { readPutOffDebriefs, remindedEdits, remindersAt } from '@/domain/reminders.ts';
import { headsOf } from './heads.ts';
import type { Clock } from './ports.ts';
import type { Preparation } from './preparation.ts';
import type { Records } from './records.ts';

/** The newest so many stand in the popup; the others are a link away. */
const MOST = 3;

export type PlanVerdict = Exclude<PlanState, 'open'>;

export type OpenPlans = {
  /** Those that are not carried over into the interview being prepared. */
  readonly shown: ReadonlySignal<readonly Plan[]>;
  /** How many more there are. */
  readonly more: ReadonlySignal<number>;
  readonly leadBack: ReadonlySignal<LeadBack | null>;
  readonly carryOver: (plan: Plan) => void;
  readonly judge: (plan: Plan, verdict: PlanVerdict) => void;
  /** The person has them before their eyes: they need no reminder before the next step. */
  readonly acknowledge: () => void;
};

export function createOpenPlans(options: {
  readonly records: Records;
  readonly clock: Clock;
  readonly preparation: Preparation;
  readonly words: (plan: Plan) => CarryOverWords;
  /** The steps as undo names them, in the person's language. */
  readonly steps: Readonly<Record<PlanVerdict, string>>;
}): OpenPlans {
  const { records, clock, preparation, words, steps } = options;
  const open = computed(() => readOpenPlans(headsOf(records), records), { name: 'openPlans' });
  const waiting = computed(
    () =>
      open.value.filter(
        (plan) => !preparation.chosen.value.some(({ asks }) => asksAbout(asks, plan)),
      ),
    { name: 'waitingPlans' },
  );
  return {
    shown: computed(() => waiting.value.slice(0, MOST), { name: 'shownPlans' }),
    more: computed(() => Math.max(0, waiting.value.length - MOST), { name: 'morePlans' }),
    leadBack: computed(() => readLeadBack(headsOf(records), open.value, records, clock.now()), {
      name: 'leadBack',
    }),
    carryOver: (plan) => preparation.chooseOnTop(carryOverAsks(plan, words(plan))),
    judge(plan, verdict) {
      preparation.undo.edit(steps[verdict], [planStateEdit(plan, verdict, clock.now())]);
    },
    acknowledge() {
      const now = clock.now();
      const debriefs = readPutOffDebriefs(headsOf(records), records);
      const { due } = remindersAt(open.peek(), debriefs, now);
      // One each: a record that cannot be read must not keep the others from being seen.
      for (const edit of remindedEdits(due, now)) records.edit([edit]);
    },
  };
}
