/** The five steps as a row of buttons: where one is, and which have something already. */
import { Check } from 'lucide';
import { t } from '@/locales/t.ts';
import { STEPS, type Step } from '@/state/reflection.ts';
import { Icon } from '../../ui/Icon.tsx';

export type StepListProps = {
  readonly current: Step;
  readonly done: ReadonlySet<Step>;
  readonly onStep: (step: Step) => void;
};

export function StepList({ current, done, onStep }: StepListProps) {
  return (
    <nav aria-label={t('reflection.steps')}>
      <ol class="step-list">
        {STEPS.map((step, at) => (
          <li key={step}>
            <button
              type="button"
              class="step-link small"
              aria-current={step === current ? 'step' : undefined}
              onClick={() => onStep(step)}
            >
              <span class="step-mark" aria-hidden="true">
                {done.has(step) ? <Icon node={Check} /> : at + 1}
              </span>
              <span>{t(`reflection.step.${step}`)}</span>
              {done.has(step) && <span class="visually-hidden">{t('reflection.stepDone')}</span>}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
