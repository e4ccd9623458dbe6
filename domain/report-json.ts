/**
 * A report as JSON, for programs. Its form is told in docs/report-json.md.
 *
 * Owns: the form and its version. Must not know: files. It is no backup: what is masked or left out is
 * gone from it, and Debrief does not read it back.
 */
import * as z from 'zod/mini';
import { CALL_SITES } from './call/phase.ts';
import { ENTRY_STATUSES } from './interview-fields.ts';
import { MOMENT_KINDS } from './moment.ts';
import { PLAN_STATES } from './plan-fields.ts';
import { interviewTypeSchema } from './question-kind.ts';
import { RATINGS } from './rating.ts';
import { type InterviewReport, interviewsOf, type Report } from './report.ts';

const REPORT_FORMAT = 'debrief-report';
const REPORT_VERSION = 1;

const time = z.nullable(z.iso.datetime());
const rating = z.nullable(z.literal(RATINGS));
const lines = z.array(z.string());

const planSchema = z.object({
  when: z.string(),
  will: z.string(),
  told: z.string(),
  aspect: z.string(),
  state: z.enum(PLAN_STATES),
  madeAt: time,
  checkedAt: time,
});

const interviewSchema = z.object({
  startedAt: time,
  endedAt: time,
  site: z.nullable(z.enum(CALL_SITES)),
  type: z.nullable(interviewTypeSchema),
  interviewer: z.string(),
  role: z.string(),
  rating,
  guess: rating,
  notes: z.string(),
  wentWell: lines,
  improve: lines,
  questions: z.array(
    z.object({
      question: z.string(),
      aspect: z.string(),
      status: z.enum(ENTRY_STATUSES),
      askedAt: time,
      rating,
      guess: rating,
      notes: z.string(),
      wentWell: lines,
      improve: lines,
    }),
  ),
  plans: z.array(planSchema),
  reflection: z.nullable(
    z.object({
      said: z.string(),
      factOrReading: z.nullable(z.enum(['fact', 'reading'])),
      reading: z.string(),
      notYet: z.string(),
    }),
  ),
  moments: z.array(z.object({ seconds: z.number(), kind: z.nullable(z.enum(MOMENT_KINDS)) })),
});

export const reportFileSchema = z.object({
  format: z.literal(REPORT_FORMAT),
  version: z.literal(REPORT_VERSION),
  /** Null for one interview. */
  title: z.nullable(z.string()),
  interviews: z.array(interviewSchema),
});

export type ReportFile = z.infer<typeof reportFileSchema>;

export function reportFile(report: Report): ReportFile {
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    title: report.kind === 'dossier' ? report.title : null,
    interviews: interviewsOf(report).map(interviewOf),
  };
}

function interviewOf(interview: InterviewReport): ReportFile['interviews'][number] {
  const { rated, whole, sorted, entries, moments, plans, reflection } = interview;
  return {
    startedAt: written(interview.startedAt),
    endedAt: written(interview.endedAt),
    site: interview.site,
    type: interview.type,
    interviewer: interview.interviewer,
    role: interview.role,
    ...rated,
    notes: whole,
    wentWell: [...sorted.wentWell],
    improve: [...sorted.improve],
    questions: entries.map((entry) => ({
      question: entry.question,
      aspect: entry.aspectName,
      status: entry.status,
      askedAt: written(entry.askedAt),
      ...entry.rated,
      notes: entry.note,
      wentWell: [...entry.sorted.wentWell],
      improve: [...entry.sorted.improve],
    })),
    plans: plans.map((plan) => ({
      when: plan.moment,
      will: plan.action,
      told: plan.told,
      aspect: plan.aspectName,
      state: plan.state,
      madeAt: written(plan.createdAt),
      checkedAt: written(plan.checkedAt),
    })),
    reflection,
    moments: moments.map(({ callMs, kind }) => ({ seconds: Math.round(callMs / 1000), kind })),
  };
}

/** A number that is no time, as damage may leave behind, is no time here either. */
function written(at: number | null): string | null {
  const date = new Date(at ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
