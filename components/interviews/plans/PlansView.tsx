/**
 * All plans: the open ones first, with where each is from.
 *
 * Takes the list and the steps; knows no storage. Which place a plan has is settled when one comes in.
 */
import { useId, useLayoutEffect } from 'preact/hooks';
import { keys } from '@/domain/keys.ts';
import type { Plan, PlanState } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import type { ListedPlan, PlanList } from '@/state/plan-list.ts';
import type { Plans } from '@/state/plans.ts';
import { useSaid } from '../../ui/said-anew.ts';
import { NoInterviewYet, Place } from '../Place.tsx';
import { PlanOrigin } from './PlanOrigin.tsx';
import { PlanRow } from './PlanRow.tsx';
import { planCountWords } from './plan-words.ts';
import './plans-view.css';

export type PlansViewProps = {
  readonly list: PlanList;
  readonly plans: Plans;
  /** The last interview, to make a first plan from; null where there is none. */
  readonly lastInterview: () => string | null;
};

export function PlansView({ list, plans, lastInterview }: PlansViewProps) {
  const [said, say] = useSaid();
  useLayoutEffect(list.arrange, [list]);
  const phase = list.phase.value;
  const { open, notYet, closed } = list.places.value;
  if (phase === 'reading') return null;
  if (phase === 'failed') return <Place title={t('plan.title')} about={t('plan.unread')} />;
  if (open.length + notYet.length + closed.length === 0) {
    return <NoPlanYet lastInterview={lastInterview()} />;
  }

  function setState(plan: Plan, state: PlanState): void {
    if (plans.setState(plan, state)) say(t(`plan.said.${state}`));
  }

  return (
    <article class="plans-view">
      <h1 tabIndex={-1}>{t('plan.title')}</h1>
      <p class="plans-count">{planCountWords(list.counts.value)}</p>
      <Listed title={t('plan.open')} before={0} listed={open} plans={plans} onState={setState} />
      <Listed
        title={t('plan.stillOpen')}
        about={t('plan.stillOpenAbout')}
        before={open.length}
        listed={notYet}
        plans={plans}
        onState={setState}
      />
      {closed.length > 0 && (
        <details class="plans-closed">
          <summary>{t('plan.closed', [String(closed.length)])}</summary>
          <PlanLines
            before={open.length + notYet.length}
            listed={closed}
            plans={plans}
            onState={setState}
          />
        </details>
      )}
      <p class="plans-said small dim" role="status">
        {said}
      </p>
    </article>
  );
}

type ListedProps = {
  /** How many stand above: each plan is called by its number. */
  readonly before: number;
  readonly listed: readonly ListedPlan[];
  readonly plans: Plans;
  readonly onState: (plan: Plan, state: PlanState) => void;
};

function Listed(props: ListedProps & { readonly title: string; readonly about?: string }) {
  const id = useId();
  if (props.listed.length === 0) return null;
  return (
    <section class="plans-section" aria-labelledby={id}>
      <h2 id={id}>{props.title}</h2>
      {props.about && <p class="small dim">{props.about}</p>}
      <PlanLines {...props} />
    </section>
  );
}

function PlanLines({ before, listed, plans, onState }: ListedProps) {
  return (
    <ol class="plan-list">
      {listed.map(({ plan, head }, at) => (
        <PlanRow
          key={keys.plan(plan.interview, plan.id)}
          number={before + at + 1}
          plan={plan}
          fields={plans.fieldsOf(plan.interview, plan.id)}
          onState={onState}
        >
          <PlanOrigin plan={plan} head={head} />
        </PlanRow>
      ))}
    </ol>
  );
}

function NoPlanYet({ lastInterview }: { readonly lastInterview: string | null }) {
  if (lastInterview === null) return <NoInterviewYet />;
  return (
    <section class="place">
      <h1 tabIndex={-1}>{t('plan.empty.title')}</h1>
      <p class="dim">{t('plan.empty.about')}</p>
      <p class="place-links">
        <a class="button" data-tone="main" href={`#${lastInterview}`}>
          {t('plan.empty.look')}
        </a>
      </p>
    </section>
  );
}
