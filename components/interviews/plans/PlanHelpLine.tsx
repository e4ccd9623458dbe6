/** What helps to make a plan concrete: one quiet sentence, and three beginnings to tap. */
import { actionHelp, momentHelp } from '@/domain/plan-help.ts';
import { t } from '@/locales/t.ts';
import { useSettled } from './use-settled.ts';

export type PlanHelpLineProps = {
  readonly id: string;
  readonly moment: string;
  readonly action: string;
  /** The action with a beginning put to it. */
  readonly onStart: (action: string) => void;
};

const STARTERS = ['time', 'place', 'step'] as const;

export function PlanHelpLine({ id, moment, action, onStart }: PlanHelpLineProps) {
  const language = t('language');
  const help = actionHelp(useSettled(action), language) ?? momentHelp(useSettled(moment), language);

  function start(with_: (typeof STARTERS)[number]): void {
    const begun = action.trim().replace(/[.,;]+$/u, '');
    onStart(
      begun === ''
        ? t(`plan.starter.${with_}Begin`)
        : `${begun}, ${t(`plan.starter.${with_}GoOn`)}`,
    );
  }

  return (
    <div class="plan-help">
      {/* Its line is kept free, so that nothing moves when a hint comes or goes. */}
      <p id={id} class="plan-hint small">
        {help !== null && t(`plan.help.${help}`)}
      </p>
      <p class="plan-starters small dim">
        <span>{t('plan.starters')}</span>
        {STARTERS.map((each) => (
          <button key={each} type="button" class="plan-starter" onClick={() => start(each)}>
            {t(`plan.starter.${each}`)}
          </button>
        ))}
      </p>
    </div>
  );
}
