/**
 * What is stored of templates, aspects and questions.
 *
 * Owns: the stored fields and their readers. Must not know: how they lie over what is shipped
 * (domain/template.ts).
 */
import * as z from 'zod/mini';
import { fieldReader } from './fields.ts';
import { interviewTypeSchema, questionKindSchema } from './question-kind.ts';

const optionalText = z.optional(z.nullable(z.string()));

/** Of a template of one's own. The shipped one has no name, language or credit here. */
const templateFields = z.object({
  name: optionalText,
  language: optionalText,
  edition: optionalText,
  author: optionalText,
  createdAt: z.optional(z.nullable(z.number())),
});

export const readTemplateFields = fieldReader(templateFields);

const aspectFields = z.object({
  name: optionalText,
  order: optionalText,
  /** Written so that a shipped aspect has a field that a delete can see. */
  present: z.optional(z.boolean()),
});

export const readAspectFields = fieldReader(aspectFields);

const questionFields = z.object({
  text: optionalText,
  hint: optionalText,
  aspect: optionalText,
  order: optionalText,
  kind: z.optional(z.nullable(questionKindSchema)),
  types: z.optional(z.nullable(z.array(interviewTypeSchema))),
  on: z.optional(z.nullable(z.boolean())),
  /** Ids of the follow-ups that fit, the best first. */
  probes: z.optional(z.nullable(z.array(z.string()))),
  /** The words that came, when the person changed them: a later delivery is compared with these. */
  base: optionalText,
  present: z.optional(z.boolean()),
});

export type QuestionFields = z.infer<typeof questionFields>;
export const readQuestionFields = fieldReader(questionFields);
