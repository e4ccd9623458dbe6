/** One small action: a plan, begun from the words that weigh most; or those that are there already. */
import { useLayoutEffect } from 'preact/hooks';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { PlanDraft, Plans } from '@/state/plans.ts';
import { PlanRows } from '../plans/PlanRows.tsx';

export type PlanStepProps = {
  readonly head: InterviewHead;
  readonly plans: Plans;
  readonly from: Omit<PlanDraft, 'id'>;
};

export function PlanStep({ head, plans, from }: PlanStepProps) {
  const { id } = head;
  const kept = plans.of(id);

  // Begun once, with what is there then.
  useLayoutEffect(() => {
    if (kept.length === 0) plans.begin(id, from);
    // One that nobody wrote a word in is none.
    return () => plans.dropDraft(id);
  }, [id, plans]);

  return (
    <>
      <p class="dim">{t('reflection.plan.about')}</p>
      <PlanRows head={head} plans={plans} kept={kept} draft={plans.draftOf(id)} />
    </>
  );
}
