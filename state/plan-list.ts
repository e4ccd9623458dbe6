/**
 * The plans of all interviews in one list.
 *
 * Owns: which of them there are, how many in which state, and where each stands. A plan keeps its place
 * through one visit, whatever becomes of it: nothing may move under a pointer that has just pressed
 * something. Must not know: elements, the steps on a plan (state/plans.ts).
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { groups, keys, type RecordKey } from '@/domain/keys.ts';
import { isOpen, type Plan, type PlanState, readPlans } from '@/domain/plan.ts';
import type { Records } from './records.ts';

export type ListedPlan = { readonly plan: Plan; readonly head: InterviewHead };

/** `closed`: seen or dropped. */
export type PlanPlaces = {
  readonly [Place in 'open' | 'notYet' | 'closed']: readonly ListedPlan[];
};

/** Those looked at and not yet seen are open too. */
export type PlanCounts = { readonly [State in 'open' | 'seen' | 'dropped']: number };

export type PlanList = {
  readonly phase: ReadonlySignal<'reading' | 'read' | 'failed'>;
  /** Resolves when it is no longer being read. */
  readonly ready: Promise<void>;
  /** The newest first; of the closed ones the last closed. */
  readonly places: ReadonlySignal<PlanPlaces>;
  readonly counts: ReadonlySignal<PlanCounts>;
  /** A new visit: each goes where its state belongs. */
  readonly arrange: () => void;
};

export function createPlanList(options: {
  readonly records: Records;
  readonly heads: ReadonlySignal<readonly InterviewHead[]>;
  readonly until: AbortSignal;
}): PlanList {
  const { records, heads, until } = options;
  const phase = signal<'reading' | 'read' | 'failed'>('reading', { name: 'planPhase' });
  /** The states by which the list was arranged. */
  const arranged = signal<ReadonlyMap<RecordKey, PlanState>>(new Map(), { name: 'arranged' });
  const asked = new Set<InterviewId>();

  const all = computed(
    () =>
      heads.value
        .flatMap((head) => readPlans(head.id, records).map((plan) => ({ plan, head })))
        .sort((a, b) => b.plan.createdAt - a.plan.createdAt),
    { name: 'allPlans' },
  );
  const keyOf = ({ plan }: ListedPlan) => keys.plan(plan.interview, plan.id);

  function arrange(): void {
    arranged.value = new Map(all.peek().map((listed) => [keyOf(listed), listed.plan.state]));
  }

  async function read(fresh: readonly InterviewId[]): Promise<void> {
    for (const id of fresh) asked.add(id);
    try {
      if (fresh.length > 0) await records.open(fresh.map(groups.plans));
      if (phase.peek() === 'read') return;
      arrange();
      phase.value = 'read';
    } catch {
      // Said where the list would stand; one that is there already stays.
      for (const id of fresh) asked.delete(id);
      if (phase.peek() === 'reading') phase.value = 'failed';
    }
  }

  const unasked = (those: readonly InterviewHead[]) =>
    those.map(({ id }) => id).filter((id) => !asked.has(id));
  const ready = read(unasked(heads.peek()));
  const stop = effect(() => {
    const fresh = unasked(heads.value);
    if (fresh.length > 0) void read(fresh);
  });
  until.addEventListener('abort', stop);

  return {
    phase,
    ready,
    places: computed(
      () => {
        const at = (...states: readonly PlanState[]) =>
          all.value.filter((listed) =>
            states.includes(arranged.value.get(keyOf(listed)) ?? listed.plan.state),
          );
        const closed = at('seen', 'dropped');
        return {
          open: at('open'),
          notYet: at('notYet'),
          closed: [...closed].sort((a, b) => (b.plan.checkedAt ?? 0) - (a.plan.checkedAt ?? 0)),
        };
      },
      { name: 'planPlaces' },
    ),
    counts: computed(
      () => {
        const count = (is: (plan: Plan) => boolean) =>
          all.value.filter(({ plan }) => is(plan)).length;
        return {
          open: count(isOpen),
          seen: count(({ state }) => state === 'seen'),
          dropped: count(({ state }) => state === 'dropped'),
        };
      },
      { name: 'planCounts' },
    ),
    arrange,
  };
}
