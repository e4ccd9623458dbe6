/**
 * The kinds of questions and of interviews.
 *
 * Owns: the two lists, stored with questions and entries. Must not know: any question. Kept apart
 * from the shipped template's schema, which the panel does not load.
 */
import * as z from 'zod/mini';

export const questionKindSchema = z.enum(['open', 'one', 'rating', 'yesno']);
export const interviewTypeSchema = z.enum([
  'coding',
  'design',
  'behavioural',
  'screen',
  'project',
  'any',
]);

export type QuestionKind = z.infer<typeof questionKindSchema>;
export type InterviewType = z.infer<typeof interviewTypeSchema>;
