/**
 * What comes after an interview, put together: its reflection and its plans.
 *
 * Owns: wiring. Must not know: how any of it looks.
 */
import type { VNode } from 'preact';
import { AfterInterview } from '@/components/interviews/AfterInterview.tsx';
import { thankYouWords } from '@/components/interviews/hand-in/report-words.ts';
import { planStepNames } from '@/components/interviews/plans/plan-words.ts';
import { reflectionStepNames } from '@/components/interviews/reflection/step-words.ts';
import { type InterviewHead, readHead } from '@/domain/interview.ts';
import { readInterviewReport } from '@/domain/report.ts';
import { thankYouMessage } from '@/domain/thank-you.ts';
import type { Archive } from '@/state/archive.ts';
import { createPlans } from '@/state/plans.ts';
import type { Surroundings } from '@/state/ports.ts';
import type { Records } from '@/state/records.ts';
import { createReflections } from '@/state/reflection.ts';

export type AfterContext = {
  readonly records: Records;
  readonly surroundings: Surroundings;
  readonly archive: Archive;
  readonly copyText: (text: string) => Promise<boolean>;
};

export function createAfterInterview(context: AfterContext): (head: InterviewHead) => VNode {
  const { records, surroundings, archive, copyText } = context;
  const { undo } = archive;
  const plans = createPlans({ records, undo, surroundings, names: planStepNames() });
  const reflections = createReflections({
    records,
    undo,
    clock: surroundings.clock,
    names: reflectionStepNames(),
    thankYou(interview) {
      const head = readHead(interview, records);
      if (head === undefined) return '';
      return thankYouMessage(readInterviewReport(head, records), thankYouWords());
    },
  });
  return (head) => (
    <AfterInterview
      key={head.id}
      head={head}
      reflecting={reflections(head.id)}
      plans={plans}
      moments={archive.momentsOf(head)}
      copyText={copyText}
    />
  );
}
