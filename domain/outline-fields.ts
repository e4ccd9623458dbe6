/**
 * What stands under a question in a document: "Hint: ...", "Kind: rating", "Not offered".
 *
 * Owns: the names of these lines and how their values are read. Must not know: how a line is found.
 */
import {
  type InterviewType,
  interviewTypeSchema,
  type QuestionKind,
  questionKindSchema,
} from './question-kind.ts';
import type { FileQuestion } from './template-file.ts';

/** The names as they are written. */
export const FIELD_NAMES = {
  hint: 'Hint',
  kind: 'Kind',
  types: 'Interviews',
  probes: 'Follow-ups',
  off: 'Not offered',
} as const;

export type Field =
  | { readonly kind: 'set'; readonly fields: Partial<FileQuestion> }
  /** It names a field, and what it says of it is none of the words for it. */
  | { readonly kind: 'wrong'; readonly name: 'kind' | 'types' };

const NAMED = /^(hint|kind|interviews?|follow-?ups?)\s*[:：] ?(.*)$/isu;
const SAID_OTHERWISE: Readonly<Record<string, string>> = {
  'yes/no': 'yesno',
  'yes or no': 'yesno',
  'one thing': 'one',
  behavioral: 'behavioural',
  'system design': 'design',
};
const MOST_PROBES = 6;

/** Null: these are words of the document's own. */
export function fieldOf(text: string): Field | null {
  if (/^not offered\.?$/i.test(text.trim())) return { kind: 'set', fields: { on: false } };
  const [, name = '', value = ''] = NAMED.exec(text.trimStart()) ?? [];
  switch (name.toLowerCase().slice(0, 4)) {
    case 'hint':
      return { kind: 'set', fields: { hint: value } };
    case 'kind':
      return kindOf(value);
    case 'inte':
      return typesOf(value);
    case 'foll':
      return { kind: 'set', fields: { probes: probesOf(value) } };
    default:
      return null;
  }
}

function kindOf(value: string): Field {
  const kind = oneOf<QuestionKind>(questionKindSchema.options, value);
  return kind === undefined ? { kind: 'wrong', name: 'kind' } : { kind: 'set', fields: { kind } };
}

function typesOf(value: string): Field {
  const types = listed(value).map((each) =>
    oneOf<InterviewType>(interviewTypeSchema.options, each),
  );
  const known = types.flatMap((type) => type ?? []);
  if (known.length === 0 || known.length < types.length) return { kind: 'wrong', name: 'types' };
  return { kind: 'set', fields: { types: [...new Set(known)] } };
}

/** Follow-ups are ids of another list; one that is not even an id can name nothing. */
function probesOf(value: string): string[] {
  return listed(value)
    .filter((each) => /^[a-z-]{1,32}$/.test(each))
    .slice(0, MOST_PROBES);
}

function listed(value: string): readonly string[] {
  return value
    .split(/[,;،]|\s+and\s+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function oneOf<Word extends string>(words: readonly Word[], said: string): Word | undefined {
  const small = said.trim().toLowerCase();
  return words.find((word) => word === (SAID_OTHERWISE[small] ?? small));
}
