/**
 * Open plans of earlier interviews, as questions to ask in this one.
 *
 * Owns: which are offered, and how far back is read. Must not know: their words, who offers them.
 */

import { asksAbout, type CarryOverWords, carryOverAsks } from '@/domain/carry-over.ts';
import type { Asks, InterviewHead } from '@/domain/interview.ts';
import { groups } from '@/domain/keys.ts';
import { isOpen, type Plan, readPlans } from '@/domain/plan.ts';
import { headsOf } from './heads.ts';
import type { InterviewModel } from './interview-model.ts';
import type { Records } from './records.ts';

/** Interviews: an open plan from before those is looked at among the plans, not in a call. */
const LAST = 20;
const AT_MOST = 2;

/** What there is to offer just now. */
export type CarriedOver = () => readonly Asks[];

export async function openCarriedOver(
  records: Records,
  { head, entries }: Pick<InterviewModel, 'head' | 'entries'>,
  words: (plan: Plan) => CarryOverWords,
): Promise<CarriedOver> {
  const earlier = (): readonly InterviewHead[] =>
    headsOf(records)
      .filter(({ id, state, practice }) => state === 'ended' && !practice && id !== head.peek()?.id)
      .slice(0, LAST);
  await records.open(earlier().map(({ id }) => groups.plans(id)));
  return () =>
    earlier()
      .flatMap(({ id }) => readPlans(id, records))
      .filter((plan) => isOpen(plan) && plan.action.trim() !== '')
      .filter((plan) => !entries.peek().some(({ asks }) => asksAbout(asks, plan)))
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, AT_MOST)
      .map((plan) => carryOverAsks(plan, words(plan)));
}
