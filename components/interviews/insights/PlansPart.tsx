/** What became of the plans, in a sentence and a few numbers; they are changed in their own view. */
import type { PlansKept } from '@/domain/insights/plans-kept.ts';
import { t } from '@/locales/t.ts';
import { planSentence } from '../../ui/plan-sentence.ts';
import { Part } from './Part.tsx';

export type PlansPartProps = { readonly plans: PlansKept };

/** Open ones that are shown here. */
const SHOWN = 3;

export function PlansPart({ plans }: PlansPartProps) {
  const { open, notYet, seen, dropped, all } = plans;
  const numbers = [
    ['open', open.length],
    ['notYet', notYet],
    ['seen', seen],
    ['dropped', dropped],
  ] as const;
  return (
    <Part title={t('interviews.insights.plans.title')} says={sentence(plans)}>
      {open.length > 0 && (
        <ul class="open-plans">
          {open.slice(0, SHOWN).map((plan) => (
            <li key={plan.id}>
              <bdi>{planSentence(plan)}</bdi>
            </li>
          ))}
        </ul>
      )}
      {all > 0 && (
        <dl class="plan-numbers">
          {numbers.map(([state, count]) => (
            <div key={state}>
              <dt class="small dim">{t(`interviews.insights.plans.${state}`)}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <a href="#plans">{t('interviews.insights.plans.link')}</a>
      </p>
    </Part>
  );
}

function sentence({ open, seen, all }: PlansKept): readonly string[] {
  if (all === 0) return [t('interviews.insights.plans.none')];
  const said = [
    open.length === 0
      ? t('interviews.insights.plans.noneOpen')
      : t('interviews.insights.plans.someOpen', open.length),
  ];
  said.push(t('interviews.insights.plans.kept', all, [String(seen), String(all)]));
  return said;
}
