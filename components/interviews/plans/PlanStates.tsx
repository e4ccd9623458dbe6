/** Whether a plan was seen: three buttons, and since when it is so. Pressed again, one takes it back. */
import type { Plan, PlanState } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import { Button } from '../../ui/Button.tsx';
import { planStateWords } from './plan-words.ts';

export type PlanStatesProps = {
  readonly plan: Plan;
  readonly onState: (state: PlanState) => void;
};

export function PlanStates({ plan, onState }: PlanStatesProps) {
  const choices = [
    { state: 'seen', word: t('plan.seen') },
    { state: 'notYet', word: t('plan.notYet') },
    { state: 'dropped', word: t('plan.drop') },
  ] as const;
  return (
    <>
      <fieldset class="plan-states">
        <legend class="visually-hidden">{t('plan.states')}</legend>
        {choices.map(({ state, word }) => (
          <Button
            key={state}
            pressed={plan.state === state}
            onPress={() => onState(plan.state === state ? 'open' : state)}
          >
            {word}
          </Button>
        ))}
      </fieldset>
      <p class="plan-state small dim">{planStateWords(plan)}</p>
    </>
  );
}
