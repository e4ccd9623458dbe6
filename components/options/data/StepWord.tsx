/**
 * How a step went, beside what was pressed for it: quietly when it is done, as an alert when not.
 *
 * The button that was pressed may be gone by then; the keyboard goes on here.
 */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import type { DataStep } from '@/state/data-steps.ts';
import type { YourData } from '@/state/your-data.ts';
import { faultWords } from './restore-words.ts';

export type StepWords = { readonly done: string; readonly failed: string };

export type StepWordProps = {
  readonly data: YourData;
  readonly words: Partial<Readonly<Record<DataStep, StepWords>>>;
};

export function StepWord({ data, words }: StepWordProps) {
  const place = useRef<HTMLDivElement>(null);
  const outcome = data.outcome.value;
  const step = data.underWay.value;
  const told = outcome === null ? undefined : words[outcome.step];

  useEffect(() => {
    if (told !== undefined && document.activeElement === document.body) place.current?.focus();
  }, [told]);

  const isWorking = step !== null && words[step] !== undefined;
  const isEmpty = told === undefined && !isWorking;
  return (
    <div class="step-word" data-empty={isEmpty} tabIndex={-1} ref={place}>
      {isWorking && (
        <p class="step-working small dim" aria-hidden="true">
          {t('options.data.working')}
        </p>
      )}
      <p class="step-done small" role="status">
        {outcome?.kind === 'done' && told?.done}
      </p>
      {told !== undefined && outcome !== null && outcome.kind !== 'done' && (
        <p class="trouble small" role="alert">
          {outcome.kind === 'unanswered' ? t('options.data.unsure') : told.failed}
          {outcome.kind === 'fault' && ` ${faultWords(outcome.fault)}`}
        </p>
      )}
    </div>
  );
}
