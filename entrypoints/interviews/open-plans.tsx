/** The view of the plans, put together. */
import type { VNode } from 'preact';
import { PlansView } from '@/components/interviews/plans/PlansView.tsx';
import { planStepNames } from '@/components/interviews/plans/plan-words.ts';
import { createPlanList } from '@/state/plan-list.ts';
import { createPlans } from '@/state/plans.ts';
import type { ViewContext } from './view-context.ts';

/** Resolves when there is something to show: an empty page in between would only flicker. */
export async function openPlans({ surface, archive }: ViewContext): Promise<VNode> {
  const { records, surroundings, signal } = surface;
  const { heads, undo } = archive;
  const list = createPlanList({ records, heads, until: signal });
  await list.ready;
  return (
    <PlansView
      list={list}
      plans={createPlans({ records, undo, surroundings, names: planStepNames() })}
      lastInterview={() => heads.value.find(({ state }) => state === 'ended')?.id ?? null}
    />
  );
}
