/** What comes after an interview, within it: the reflection and the plans. */
import type { InterviewHead } from '@/domain/interview.ts';
import type { Moment } from '@/domain/moment.ts';
import type { Plans } from '@/state/plans.ts';
import type { Reflecting } from '@/state/reflection.ts';
import { PlansPart } from './plans/PlansPart.tsx';
import { momentWords } from './plans/plan-words.ts';
import { ReflectionPart } from './reflection/ReflectionPart.tsx';

export type AfterInterviewProps = {
  readonly head: InterviewHead;
  readonly reflecting: Reflecting;
  readonly plans: Plans;
  readonly moments: readonly Moment[];
  readonly copyText: (text: string) => Promise<boolean>;
};

export function AfterInterview(props: AfterInterviewProps) {
  const { head, reflecting, plans, moments } = props;
  if (head.state !== 'ended') return null;
  const heavy = reflecting.heavy.value;
  const place = reflecting.place.value;
  const planFrom = {
    moment: momentWords(heavy, moments),
    told: heavy?.line ?? '',
    entry: heavy?.entry ?? null,
    aspectName: heavy?.aspectName ?? '',
  };
  // A plan has one place on the page at a time.
  const isPlanAbove = place.kind === 'at' && place.step === 'plan';
  return (
    <>
      <ReflectionPart {...props} planFrom={planFrom} />
      {!isPlanAbove && <PlansPart head={head} plans={plans} from={planFrom} />}
    </>
  );
}
