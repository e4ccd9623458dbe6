/**
 * A template as a file: its form, its making, and its strict reading.
 *
 * Owns: format and version, the limits, and the faults by name and place. Must not know: how a file
 * is chosen or saved, what becomes of what was read (domain/template-import.ts).
 *
 * A file is a stranger: whatever it holds, reading it returns a template or one fault, never throws.
 */
import * as z from 'zod/mini';
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

/** Where in the file, from the outside in, as JSON has it: `['aspects', 0, 'name']`. */
export type FilePlace = readonly (string | number)[];

export type FileFault =
  | { readonly kind: 'not-json' | 'not-a-template' | 'newer' }
  | { readonly kind: 'no-questions' }
  | { readonly kind: 'too-many'; readonly place: FilePlace; readonly limit: number }
  | { readonly kind: 'too-long'; readonly place: FilePlace; readonly limit: number }
  | {
      readonly kind: 'missing' | 'empty' | 'wrong' | 'unknown' | 'broken-text' | 'twice';
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
  types: z.optional(z.array(interviewTypeSchema).check(z.minLength(1), z.maxLength(12))),
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
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  aspects: z.array(aspectSchema),
});

export type TemplateFile = z.infer<typeof fileSchema>;
export type FileQuestion = z.infer<typeof questionSchema>;
export type FileAspect = z.infer<typeof aspectSchema>;

export type ReadFile =
  | { readonly kind: 'template'; readonly file: TemplateFile }
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

export function readTemplateFile(text: string): ReadFile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // JSON.parse has no other way to say it.
    return fault({ kind: 'not-json' });
  }
  const early = strangeOutline(json);
  if (early !== null) return fault(early);
  const parsed = z.safeParse(fileSchema, json);
  if (!parsed.success) return fault(faultOf(parsed.error.issues[0], json));
  const twice = namedTwice(parsed.data);
  return twice === null ? { kind: 'template', file: parsed.data } : fault(twice);
}

function fault(found: FileFault): ReadFile {
  return { kind: 'fault', fault: found };
}

const outline = z.object({ format: z.literal(TEMPLATE_FORMAT), version: z.number() });
const outlineOfLists = z.object({
  aspects: z.array(z.object({ questions: z.array(z.unknown()) })),
});

/** What can be told before each question is looked at: a hundred thousand of them make no list of faults. */
function strangeOutline(json: unknown): FileFault | null {
  const head = z.safeParse(outline, json);
  if (!head.success) return { kind: 'not-a-template' };
  if (head.data.version > TEMPLATE_FILE_VERSION) return { kind: 'newer' };
  const counted = z.safeParse(z.object({ aspects: z.array(z.unknown()) }), json);
  if (!counted.success) return null;
  if (counted.data.aspects.length > MOST_ASPECTS) {
    return { kind: 'too-many', place: ['aspects'], limit: MOST_ASPECTS };
  }
  const lists = z.safeParse(outlineOfLists, json);
  if (!lists.success) return null;
  let questions = 0;
  for (const [at, aspect] of lists.data.aspects.entries()) {
    questions += aspect.questions.length;
    if (questions > MOST_QUESTIONS) {
      return { kind: 'too-many', place: ['aspects', at, 'questions'], limit: MOST_QUESTIONS };
    }
  }
  return null;
}

function faultOf(issue: z.core.$ZodIssue | undefined, json: unknown): FileFault {
  const place = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue?.code === 'unrecognized_keys') {
    return { kind: 'unknown', place: [...place, issue.keys[0] ?? ''] };
  }
  if (issue?.code === 'custom') {
    const limit: unknown = issue.params?.limit;
    if (typeof limit === 'number') return { kind: 'too-long', place, limit };
    return { kind: issue.message === 'empty' ? 'empty' : 'broken-text', place };
  }
  return { kind: isThere(json, place) ? 'wrong' : 'missing', place };
}

function isThere(json: unknown, place: FilePlace): boolean {
  let inner = json;
  for (const step of place) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return false;
    inner = Object.entries(inner).find(([name]) => name === String(step))?.[1];
  }
  return true;
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
