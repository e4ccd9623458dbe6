/**
 * A template as a file: its form, its making, and its strict reading.
 *
 * Owns: format and version, the limits, and the faults by name and place. Must not know: how a file
 * is chosen or saved, what becomes of what was read (domain/template-import.ts).
 *
 * A file is a stranger: whatever it holds, reading it returns a template or one fault, never throws.
 */
import * as z from 'zod/mini';
import { type FilePlace, issueFault, placeOf } from './issue-fault.ts';
import { crowdIn } from './json-crowd.ts';
import { lineTooDeep } from './json-depth.ts';
import { interviewTypeSchema, questionKindSchema } from './question-kind.ts';
import { ASPECT_LENGTH, QUESTION_LENGTH, type Template } from './template.ts';
import { tidyWording } from './wording.ts';

export const TEMPLATE_FORMAT = 'debrief-template';
/** Version 1 had neither edition, author nor follow-ups, and an id for everything; it is still read. */
export const TEMPLATE_FILE_VERSION = 2;
/** In bytes; a template of two thousand long questions is a fifth of it. */
export const TEMPLATE_FILE_SIZE = 5_000_000;
export const MOST_ASPECTS = 200;
export const MOST_QUESTIONS = 2000;
export const HINT_LENGTH = 300;
export const NAME_LENGTH = 200;
/** Of a person's name, and of an edition such as "spring 2027". */
export const CREDIT_LENGTH = 80;
const MOST_PROBES = 6;
const MOST_TYPES = 12;
/** Of brackets in brackets; a template has six. */
const MOST_DEPTH = 32;
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

export function isLanguageTag(text: string): boolean {
  return LANGUAGE_TAG.test(text);
}

export type FileFault =
  | { readonly kind: 'not-json' | 'not-a-template' | 'newer' }
  /** Of no form that is read here; or one that is, with nothing to ask in it. */
  | { readonly kind: 'unknown-format' | 'no-questions' }
  /** The browser could not hand it over; reading took too long; nobody was there to read it. */
  | { readonly kind: 'unread' | 'too-slow' | 'no-reader' }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-many'; readonly place: FilePlace; readonly limit: number }
  | { readonly kind: 'too-long'; readonly place: FilePlace; readonly limit: number }
  | {
      readonly kind: 'missing' | 'empty' | 'wrong' | 'unknown' | 'broken-text' | 'twice';
      readonly place: FilePlace;
    }
  | {
      readonly kind: 'encoding' | 'too-deep' | 'bad-table';
      readonly place: FilePlace;
    };

const id = z.optional(z.string().check(z.regex(/^[\w~-]{1,64}$/)));
const order = z.optional(z.string().check(z.regex(/^[0-9A-Za-z]{1,128}$/)));

const whole = (text: string) => text.isWellFormed();
function words(limit: number) {
  return z.string().check(
    z.refine(whole, { error: 'broken-text', abort: true }),
    z.refine((text) => tidyWording(text) !== '', { error: 'empty', abort: true }),
    z.refine((text) => tidyWording(text).length <= limit, { error: 'too-long', params: { limit } }),
  );
}

function someWords(limit: number) {
  return z.optional(
    z.string().check(
      z.refine(whole, { error: 'broken-text', abort: true }),
      z.refine((text) => text.length <= limit, { error: 'too-long', params: { limit } }),
    ),
  );
}

const questionSchema = z.strictObject({
  id,
  text: words(QUESTION_LENGTH),
  hint: someWords(HINT_LENGTH),
  kind: z.optional(questionKindSchema),
  types: z.optional(z.array(interviewTypeSchema).check(z.minLength(1), z.maxLength(MOST_TYPES))),
  on: z.optional(z.boolean()),
  /** Ids of the follow-ups that fit, the best first. */
  probes: z.optional(
    z.array(z.string().check(z.regex(/^[a-z-]{1,32}$/))).check(z.maxLength(MOST_PROBES)),
  ),
  order,
});

const aspectSchema = z.strictObject({
  id,
  name: words(ASPECT_LENGTH),
  order,
  questions: z.array(questionSchema),
});

const fileSchema = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT),
  version: z.literal([1, TEMPLATE_FILE_VERSION]),
  name: words(NAME_LENGTH),
  /** Which version of the questions this is, in its author's own counting. */
  edition: someWords(CREDIT_LENGTH),
  author: someWords(CREDIT_LENGTH),
  /** A BCP 47 tag such as `en` or `pt-BR`. */
  language: z.string().check(z.regex(LANGUAGE_TAG)),
  aspects: z.array(aspectSchema),
});

export type TemplateFile = z.infer<typeof fileSchema>;
export type FileQuestion = z.infer<typeof questionSchema>;
export type FileAspect = z.infer<typeof aspectSchema>;

export type LeftOut = {
  readonly count: number;
  /** The first of them, each cut to what can be shown. */
  readonly lines: readonly string[];
};

export type ReadFile =
  | {
      readonly kind: 'template';
      readonly file: TemplateFile;
      /** What stood in it and was taken for neither a question nor a name; never empty. */
      readonly left?: LeftOut;
    }
  | { readonly kind: 'fault'; readonly fault: FileFault };

export function templateFile(template: Template): TemplateFile {
  return {
    format: TEMPLATE_FORMAT,
    version: TEMPLATE_FILE_VERSION,
    name: template.name,
    edition: template.edition,
    author: template.author,
    language: template.language,
    aspects: template.aspects.map((aspect) => ({
      id: aspect.id,
      name: aspect.name,
      order: aspect.order,
      questions: aspect.questions.map((question) => ({
        id: question.id,
        text: question.text,
        hint: question.hint,
        kind: question.questionKind,
        types: [...question.types],
        on: question.on,
        probes: [...question.probes],
        order: question.order,
      })),
    })),
  };
}

/** What readers must supply where a file leaves it unsaid. */
export type ReadOptions = {
  /** The name of a template, or of an aspect, that has none. */
  readonly unnamed: string;
  /** A BCP 47 tag. */
  readonly language: string;
};

export function readTemplateFile(text: string): ReadFile {
  // Before it is parsed: some engines give up on deep nesting, and walking it would cost time.
  const deep = lineTooDeep(text, MOST_DEPTH);
  if (deep !== null) return fault({ kind: 'too-deep', place: ['lines', deep] });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // JSON.parse has no other way to say it.
    return fault({ kind: 'not-json' });
  }
  const early = strangeHead(json);
  return early === null ? checkTemplate(json) : fault(early);
}

/** What any reader made of its file, held against the form and the limits. */
export function checkTemplate(json: unknown): ReadFile {
  const crowd = crowdIn(json, {
    aspects: MOST_ASPECTS,
    questions: MOST_QUESTIONS,
    inQuestion: { types: MOST_TYPES, probes: MOST_PROBES },
  });
  if (crowd !== null) return fault(crowd);
  const parsed = z.safeParse(fileSchema, json);
  if (!parsed.success) return fault(faultOf(parsed.error.issues[0], json));
  const twice = namedTwice(parsed.data);
  return twice === null ? { kind: 'template', file: parsed.data } : fault(twice);
}

function fault(found: FileFault): ReadFile {
  return { kind: 'fault', fault: found };
}

const headSchema = z.object({ format: z.literal(TEMPLATE_FORMAT), version: z.number() });

/** Before all else: what a later version has in it cannot be known here. */
function strangeHead(json: unknown): FileFault | null {
  const head = z.safeParse(headSchema, json);
  if (head.success) return head.data.version > TEMPLATE_FILE_VERSION ? { kind: 'newer' } : null;
  const [issue] = head.error.issues;
  return issue?.path[0] === 'version' ? faultOf(issue, json) : { kind: 'not-a-template' };
}

function faultOf(issue: z.core.$ZodIssue | undefined, json: unknown): FileFault {
  return issue?.code === 'custom' && issue.message === 'empty'
    ? { kind: 'empty', place: placeOf(issue) }
    : issueFault(issue, json);
}

function namedTwice(file: TemplateFile): FileFault | null {
  const aspects = new Set<string>();
  const questions = new Set<string>();
  const isTwice = (id: string | undefined, seen: Set<string>) => {
    if (id === undefined) return false;
    const isSeen = seen.has(id);
    seen.add(id);
    return isSeen;
  };
  for (const [a, aspect] of file.aspects.entries()) {
    if (isTwice(aspect.id, aspects)) return { kind: 'twice', place: ['aspects', a, 'id'] };
    for (const [q, question] of aspect.questions.entries()) {
      if (isTwice(question.id, questions)) {
        return { kind: 'twice', place: ['aspects', a, 'questions', q, 'id'] };
      }
    }
  }
  return null;
}
