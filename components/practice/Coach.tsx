/**
 * What to do next, in one line beside the call, with the step's own button and the way out.
 *
 * The keyboard goes to the line only after a button of this line was pressed and is gone. A step
 * that came by typing in the panel leaves the cursor there.
 */
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/locales/t.ts';
import { PRACTICE_STEPS, type PracticeStep } from '@/state/practice.ts';
import { Button } from '../ui/Button.tsx';
import './coach.css';

export type CoachedStep = Exclude<PracticeStep, 'worry' | 'sheet'>;

export type CoachProps = {
  readonly step: CoachedStep;
  readonly onAsked: () => void;
  readonly onProbed: () => void;
  readonly onEnd: () => void;
};

export function Coach({ step, onAsked, onProbed, onEnd }: CoachProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const toLine = () => line.current?.focus({ preventScroll: true });
  // The tile that began the call is gone; the keyboard goes on here.
  useEffect(toLine, []);

  function then(act: () => void): () => void {
    return () => {
      act();
      toLine();
    };
  }

  return (
    <section class="coach" aria-label={t('practice.coach.label')}>
      <Progress step={step} />
      <p class="coach-line" ref={line} role="status" tabIndex={-1}>
        {t(`practice.coach.${step}`)}
      </p>
      <div class="coach-do">
        {step === 'ask' && (
          <Button key={step} tone="main" onPress={then(onAsked)}>
            {t('practice.coach.asked')}
          </Button>
        )}
        {step === 'probe' && (
          <Button key={step} tone="main" onPress={then(onProbed)}>
            {t('practice.coach.probeDo')}
          </Button>
        )}
        {step === 'end' && (
          <Button key={step} tone="main" onPress={onEnd}>
            {t('practice.coach.endDo')}
          </Button>
        )}
        <Button tone="quiet" onPress={onEnd}>
          {t('practice.skip')}
        </Button>
      </div>
    </section>
  );
}

function Progress({ step }: { readonly step: CoachedStep }) {
  const at = PRACTICE_STEPS.indexOf(step);
  const words = t('practice.step', [String(at), String(PRACTICE_STEPS.length - 2)]);
  return (
    <span class="coach-dots" role="img" aria-label={words}>
      {PRACTICE_STEPS.slice(1, -1).map((name, index) => (
        <span key={name} data-done={index < at} />
      ))}
    </span>
  );
}
