/**
 * What an interviewer sends back: its form, and its strict reading.
 *
 * Owns: format and version, the limits, the faults by name and place. Must not know: where the answers go
 * (domain/answers-plan.ts), files, elements. It comes from outside: whatever it holds, reading it gives
 * answers or one fault and never throws.
 */
import * as z from 'zod/mini';
import { FORM_MARK_WORDS, isAnswersText, jsonOfText } from './answers-text.ts';
import { type FilePlace, issueFault } from './issue-fault.ts';
import { lineTooDeep } from './json-depth.ts';
import { RATINGS } from './rating.ts';

const ANSWERS_FORMAT = 'debrief-answers';
export const ANSWERS_VERSION = 1;
/** In bytes; the longest answers to a hundred questions are less. */
export const ANSWERS_SIZE = 1_000_000;
const MOST_ANSWERS = 100;
/** In characters. */
export const ANSWER_LENGTH = 5000;
export const FROM_LENGTH = 120;
const QUESTION_TEXT = 2000;
/** Of brackets in brackets; answers have three. */
const MOST_DEPTH = 16;

export type AnswersFault =
  | { readonly kind: 'not-answers' | 'empty-form' | 'newer' | 'no-answers' | 'unread' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly place: FilePlace; readonly limit: number }
  | { readonly kind: 'too-long'; readonly place: FilePlace; readonly limit: number }
  | {
      readonly kind:
        | ('missing' | 'wrong' | 'unknown' | 'broken-text' | 'twice')
        | ('encoding' | 'too-deep');
      readonly place: FilePlace;
    };

function words(limit: number) {
  return z.string().check(
    z.refine((text) => text.isWellFormed(), { error: 'broken-text', abort: true }),
    z.refine((text) => text.length <= limit, { error: 'too-long', params: { limit } }),
  );
}

const rating = z.optional(z.nullable(z.literal(RATINGS)));
const answerSchema = z.strictObject({
  /** An entry is named by template and question; without the tilde it could name another record. */
  entry: z.string().check(z.regex(/^[^\s/\p{C}]{1,160}~[^\s/\p{C}]{1,160}$/u)),
  question: words(QUESTION_TEXT),
  text: words(ANSWER_LENGTH),
  rating,
});
const answersSchema = z.strictObject({
  format: z.literal(ANSWERS_FORMAT),
  version: z.literal(ANSWERS_VERSION),
  interview: z.string().check(z.regex(/^[^\s/\p{C}]{1,160}$/u)),
  from: words(FROM_LENGTH),
  answers: z.array(answerSchema).check(z.maxLength(MOST_ANSWERS)),
  /** Of the interview as a whole. */
  rating,
  more: z.optional(words(ANSWER_LENGTH)),
});

export type Answers = z.infer<typeof answersSchema>;

export type ReadAnswers =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'fault'; readonly fault: AnswersFault };

/** A file's text, or what was pasted: JSON, or the readable text with its marks. */
export function readAnswers(text: string): ReadAnswers {
  if (text.length > ANSWERS_SIZE) return fault({ kind: 'too-large', limit: ANSWERS_SIZE });
  const content = text.replace(/^\uFEFF/, '').trim();
  if (content.startsWith('<') && FORM_MARK_WORDS.test(content)) {
    return fault({ kind: 'empty-form' });
  }
  if (isAnswersText(content)) return checked(jsonOfText(content));
  const deep = lineTooDeep(text, MOST_DEPTH);
  if (deep !== null) return fault({ kind: 'too-deep', place: ['lines', deep] });
  try {
    return checked(JSON.parse(content));
  } catch {
    // JSON.parse has no other way to say it.
    return fault({ kind: 'not-answers' });
  }
}

const headSchema = z.object({ format: z.literal(ANSWERS_FORMAT), version: z.number() });

function checked(json: unknown): ReadAnswers {
  const head = z.safeParse(headSchema, json);
  if (!head.success) return fault({ kind: 'not-answers' });
  if (head.data.version > ANSWERS_VERSION) return fault({ kind: 'newer' });
  const crowd = z.safeParse(z.object({ answers: z.array(z.unknown()) }), json);
  if (crowd.success && crowd.data.answers.length > MOST_ANSWERS) {
    return fault({ kind: 'too-many', place: ['answers'], limit: MOST_ANSWERS });
  }
  const parsed = z.safeParse(answersSchema, json);
  if (!parsed.success) return fault(issueFault(parsed.error.issues[0], json));
  const { answers, more = '', rating: whole = null } = parsed.data;
  const seen = new Set<string>();
  for (const [at, { entry }] of answers.entries()) {
    if (seen.has(entry)) return fault({ kind: 'twice', place: ['answers', at, 'entry'] });
    seen.add(entry);
  }
  const isSaid = answers.some((each) => each.text.trim() !== '' || (each.rating ?? null) !== null);
  if (!isSaid && more.trim() === '' && whole === null) return fault({ kind: 'no-answers' });
  return { kind: 'answers', answers: parsed.data };
}

function fault(found: AnswersFault): ReadAnswers {
  return { kind: 'fault', fault: found };
}
