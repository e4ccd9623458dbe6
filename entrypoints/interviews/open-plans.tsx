/** The view of the plans, put together. */
import type { VNode } from 'preact';
import { PlansView } from '@/components/interviews/plans/PlansView.tsx';
import { planStepNames } from '@/components/interviews/plans/plan-words.ts';
import { createPlanList } from '@/state/plan-list.ts';
import { createPlans } from '@/state/plans.ts';
import type { ViewContext } from './view-context.ts';

export function openPlans({ surface, archive }: ViewContext): VNode {
  const { records, surroundings, signal } = surface;
  const { heads, undo } = archive;
  return (
    <PlansView
      list={createPlanList({ records, heads, until: signal })}
      plans={createPlans({ records, undo, surroundings, names: planStepNames() })}
      lastInterview={() => heads.value.find(({ state }) => state === 'ended')?.id ?? null}
    />
  );
}
