/** One open plan: its words, the tick that asks about it, and what came of it. */
import type { Plan } from '@/domain/plan.ts';
import { t } from '@/locales/t.ts';
import type { PlanVerdict } from '@/state/open-plans.ts';
import { planSentence } from '../ui/plan-sentence.ts';

export type PlanRowProps = {
  readonly plan: Plan;
  readonly onCarryOver: (byKey: boolean) => void;
  readonly onJudge: (verdict: PlanVerdict, byKey: boolean) => void;
};

const VERDICTS: readonly PlanVerdict[] = ['seen', 'notYet', 'dropped'];

export function PlanRow({ plan, onCarryOver, onJudge }: PlanRowProps) {
  const words = planSentence(plan);
  return (
    <li class="plan">
      <p class="plan-words" dir="auto" title={words}>
        {words}
      </p>
      <div class="plan-line small">
        <label>
          <input
            type="checkbox"
            class="tick"
            data-arrow-stop
            value={plan.id}
            aria-label={t('popup.plans.carryOver', [words])}
            checked={false}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onCarryOver(true);
            }}
            onClick={(event) => {
              // It leaves for the chosen ones; a box that could not be chosen stays empty.
              event.preventDefault();
              if (event.detail < 2) onCarryOver(event.detail === 0);
            }}
          />
          <span aria-hidden="true">{t('popup.plans.ask')}</span>
        </label>
        <fieldset class="plan-verdicts" aria-label={t('popup.plans.verdicts', [words])}>
          {VERDICTS.map((verdict) => (
            <button
              key={verdict}
              type="button"
              class="plan-verdict"
              aria-pressed={verdict === 'notYet' ? plan.state === 'notYet' : undefined}
              onClick={(event) => {
                // The second click of a double one hits the row that came up.
                if (event.detail < 2) onJudge(verdict, event.detail === 0);
              }}
            >
              {t(`popup.plans.${verdict}`)}
            </button>
          ))}
        </fieldset>
      </div>
    </li>
  );
}
