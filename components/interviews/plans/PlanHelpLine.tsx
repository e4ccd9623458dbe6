/** What helps to make a plan concrete: one quiet sentence, and three beginnings to tap. */
import { actionHelp, momentHelp, type PlanHelp } from '@/domain/plan-help.ts';
import { t } from '@/locales/t.ts';
import { useSettled } from './use-settled.ts';

export type PlanHelpLineProps = {
  readonly id: string;
  readonly moment: string;
  readonly action: string;
  /** The action with a beginning put to it. */
  readonly onStart: (action: string) => void;
};

/** What is said: how to begin, the one thing that would help most, or that it is good as it is. */
function helpWith(moment: string, action: string): PlanHelp | 'begin' | 'moment' | 'clear' {
  const language = t('language');
  const help = actionHelp(action, language) ?? momentHelp(moment, language);
  if (help !== null) return help;
  if (action.trim() === '') return 'begin';
  return moment.trim() === '' ? 'moment' : 'clear';
}

const STARTERS = ['time', 'place', 'step'] as const;

export function PlanHelpLine({ id, moment, action, onStart }: PlanHelpLineProps) {
  const help = helpWith(useSettled(moment), useSettled(action));

  function start(with_: (typeof STARTERS)[number]): void {
    const begun = action.trim().replace(/[.,;]+$/u, '');
    onStart(
      begun === ''
        ? t(`plan.starter.${with_}Begin`)
        : t('pair', [begun, t(`plan.starter.${with_}GoOn`)]),
    );
  }

  return (
    <div class="plan-help">
      {/* There is always a sentence, so that nothing moves when it changes. */}
      <p id={id} class="plan-hint small" data-help={help}>
        {t(`plan.help.${help}`)}
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
