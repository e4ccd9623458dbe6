/**
 * What is stored of interviews' heads and entries.
 *
 * Owns: the stored fields and their readers. Must not know: the views made of them
 * (domain/interview.ts).
 */
import * as z from 'zod/mini';
import { CALL_SITES } from './call/phase.ts';
import { fieldReader } from './fields.ts';
import { interviewTypeSchema, questionKindSchema } from './question-kind.ts';
import { ratingFields } from './rating.ts';
import { sortedFields } from './sorted-fields.ts';

const minutes = z.optional(z.number());
const moment = z.optional(z.nullable(z.number()));

const headFields = z.object({
  createdAt: z.optional(z.number()),
  startedAt: moment,
  endedAt: moment,
  lastSeenAt: moment,
  endedBy: z.optional(z.nullable(z.enum(['hand', 'call', 'away']))),
  call: z.optional(z.nullable(z.string())),
  site: z.optional(z.nullable(z.enum(CALL_SITES))),
  type: z.optional(z.nullable(interviewTypeSchema)),
  pack: z.optional(z.nullable(z.string())),
  template: z.optional(z.nullable(z.string())),
  role: z.optional(z.string()),
  interviewer: z.optional(z.string()),
  plannedMinutes: minutes,
  feedbackMinutes: minutes,
  practice: z.optional(z.boolean()),
  debrief: z.optional(z.nullable(z.enum(['later', 'done']))),
  debriefAt: moment,
  factOrReading: z.optional(z.nullable(z.enum(['fact', 'reading']))),
  reflectedAt: moment,
  thankedAt: moment,
  ...sortedFields,
  ...ratingFields,
});

export const readHeadFields = fieldReader(headFields);

/** The question as it stood when it was chosen, and again when the interview started. */
const asksSchema = z.object({
  template: z.string(),
  question: z.string(),
  text: z.string(),
  hint: z.string(),
  aspect: z.string(),
  aspectName: z.string(),
  questionKind: questionKindSchema,
});

export const ENTRY_STATUSES = ['planned', 'asked', 'skipped', 'later', 'setAside'] as const;

const entryFields = z.object({
  asks: z.optional(asksSchema),
  order: z.optional(z.string()),
  chosenAt: z.optional(z.number()),
  status: z.optional(z.enum(ENTRY_STATUSES)),
  askedAt: moment,
  tickedBy: z.optional(z.nullable(z.enum(['hand', 'typing']))),
  probes: z.optional(z.array(z.string())),
  lines: z.optional(z.array(z.number())),
  ...sortedFields,
  ...ratingFields,
});

export const readEntryFields = fieldReader(entryFields);
