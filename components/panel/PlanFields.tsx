/** One plan as a sentence with two gaps: "When ..., I will ...". Each grows with its words. */
import type { Ref } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { DebriefPlan } from '@/state/debrief-plan.ts';
import type { PlanWordsField } from '@/state/plan-words.ts';

/** Characters: a plan is one sentence. */
const PLAN_LENGTH = 300;

export type PlanFieldsProps = { readonly plan: DebriefPlan; readonly onNext: () => void };

export function PlanFields({ plan, onNext }: PlanFieldsProps) {
  const told = plan.told.value;
  const action = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="debrief-plan">
      <h3>{t('debrief.plan')}</h3>
      {told !== '' && (
        <p class="small dim debrief-told" dir="auto">
          {t('debrief.from', [told])}
        </p>
      )}
      <PlanWords
        label={t('debrief.when')}
        field={plan.moment}
        hint={t('debrief.whenHint')}
        onNext={() => action.current?.focus()}
      />
      <PlanWords
        label={t('debrief.will')}
        field={plan.action}
        hint={t('debrief.willHint')}
        onNext={onNext}
        fieldRef={action}
      />
    </div>
  );
}

type PlanWordsProps = {
  readonly label: string;
  readonly field: PlanWordsField;
  readonly hint: string;
  readonly onNext: () => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
};

function PlanWords({ label, field, hint, onNext, fieldRef }: PlanWordsProps) {
  const id = useId();
  return (
    <div class="debrief-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={fieldRef ?? null}
        class="field note-field"
        rows={1}
        data-open="true"
        // By this name the cursor finds its way back after a reload of the frame.
        aria-label={label}
        placeholder={hint}
        maxLength={PLAN_LENGTH}
        value={field.text.value}
        dir="auto"
        onFocus={field.enter}
        onBlur={field.leave}
        onInput={(event) => field.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          // One sentence has no lines: on to what comes next.
          event.preventDefault();
          onNext();
        }}
      />
    </div>
  );
}
