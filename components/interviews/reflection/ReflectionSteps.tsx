/** A reflection at one of its steps: the way between them, and the step itself. */
import type { Ref } from 'preact';
import type { InterviewHead } from '@/domain/interview.ts';
import { t } from '@/locales/t.ts';
import type { PlanDraft, Plans } from '@/state/plans.ts';
import { type Reflecting, STEPS, type Step } from '@/state/reflection.ts';
import { Button } from '../../ui/Button.tsx';
import { OwnWords } from './OwnWords.tsx';
import { PlanStep } from './PlanStep.tsx';
import { ReadingStep } from './ReadingStep.tsx';
import { SaidStep } from './SaidStep.tsx';
import { StepList } from './StepList.tsx';
import { ThanksStep } from './ThanksStep.tsx';

export type ReflectionStepsProps = {
  readonly head: InterviewHead;
  readonly reflecting: Reflecting;
  readonly step: Step;
  readonly plans: Plans;
  readonly planFrom: Omit<PlanDraft, 'id'>;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly onStep: (step: Step) => void;
  readonly onPause: () => void;
  readonly onFinish: () => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
};

export function ReflectionSteps(props: ReflectionStepsProps) {
  const { reflecting, step, onStep, onPause, onFinish, headingRef } = props;
  const at = STEPS.indexOf(step);
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  const onNext = () => (after === undefined ? onFinish() : onStep(after));
  return (
    <div class="reflection-open">
      <StepList current={step} done={reflecting.done.value} onStep={onStep} />
      <div class="reflection-step">
        <h3 tabIndex={-1} ref={headingRef}>
          {t(`reflection.step.${step}`)}
        </h3>
        <StepBody key={step} {...props} onNext={onNext} />
      </div>
      <div class="reflection-foot">
        {before !== undefined && (
          <Button onPress={() => onStep(before)}>{t('reflection.back')}</Button>
        )}
        <Button tone="main" onPress={onNext}>
          {t(after === undefined ? 'reflection.finish' : 'reflection.next')}
        </Button>
        <Button tone="quiet" onPress={onPause}>
          {t('reflection.pause')}
        </Button>
      </div>
    </div>
  );
}

function StepBody(props: ReflectionStepsProps & { readonly onNext: () => void }) {
  const { head, reflecting, plans, planFrom, copyText, onNext } = props;
  switch (props.step) {
    case 'said':
      return <SaidStep reflecting={reflecting} onNext={onNext} />;
    case 'reading':
      return <ReadingStep head={head} reflecting={reflecting} onNext={onNext} />;
    case 'notYet':
      return (
        <>
          <p class="dim">{t('reflection.notYet.about')}</p>
          <OwnWords
            note={reflecting.fields.notYet}
            label={t('reflection.notYet.label')}
            hint={t('reflection.notYet.hint')}
            onNext={onNext}
          />
        </>
      );
    case 'plan':
      return <PlanStep head={head} plans={plans} from={planFrom} />;
    case 'thanks':
      return <ThanksStep {...{ head, reflecting, copyText, onNext }} />;
  }
}
