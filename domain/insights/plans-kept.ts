/**
 * What became of the plans.
 *
 * Owns: the counting. Must not know: the words around it.
 */
import { compareText } from '../json.ts';
import { isOpen, type Plan } from '../plan.ts';
import type { InterviewFacts } from './facts.ts';

export type PlansKept = {
  /** Those looked at and not seen yet included: they are looked at once more. The newest first. */
  readonly open: readonly Plan[];
  /** Of the open ones, those looked for once without being seen. */
  readonly notYet: number;
  readonly seen: number;
  readonly dropped: number;
  readonly all: number;
};

export function plansKept(interviews: readonly InterviewFacts[]): PlansKept {
  const plans = interviews.flatMap((facts) => facts.plans);
  const inState = (state: Plan['state']) => plans.filter((plan) => plan.state === state).length;
  return {
    open: plans
      .filter(isOpen)
      .toSorted((a, b) => b.createdAt - a.createdAt || compareText(a.id, b.id)),
    notYet: inState('notYet'),
    seen: inState('seen'),
    dropped: inState('dropped'),
    all: plans.length,
  };
}
