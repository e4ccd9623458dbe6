/** The plans of one interview as a list, the one being begun last. */
import type { InterviewHead } from '@/domain/interview.ts';
import type { Plan, PlanState } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import type { PlanDraft, Plans } from '@/state/plans.ts';
import { PlanRow } from './PlanRow.tsx';

export type PlanRowsProps = {
  readonly head: InterviewHead;
  readonly plans: Plans;
  readonly kept: readonly Plan[];
  readonly draft: PlanDraft | null;
  /** The cursor goes into a draft as soon as it stands. */
  readonly draftTakesFocus?: boolean;
  readonly onState?: (plan: Plan, state: PlanState) => void;
  readonly onRemove?: (plan: Plan) => void;
};

/** A draft stands where it will stand as a plan, so that the cursor in it notices nothing. */
export function PlanRows({
  head,
  plans,
  kept,
  draft,
  draftTakesFocus = false,
  onState,
  onRemove,
}: PlanRowsProps) {
  const rows = [
    ...kept.map((plan) => ({ id: plan.id, plan })),
    ...(draft === null ? [] : [{ id: draft.id, plan: null }]),
  ];
  if (rows.length === 0) return null;
  return (
    <ol class="plan-list" aria-label={t('plan.title')}>
      {rows.map(({ id, plan }, at) => (
        <PlanRow
          key={`${head.id}/${id}`}
          number={at + 1}
          plan={plan}
          fields={plans.fieldsOf(head.id, id)}
          takesFocus={draftTakesFocus && plan === null}
          {...(onState ? { onState } : {})}
          {...(onRemove ? { onRemove } : {})}
        />
      ))}
    </ol>
  );
}
