/**
 * What a page needs for its first picture, in one piece.
 *
 * Owns: which records are in it, and its form. Two thousand questions and five hundred interviews are 2,500
 * records, which the browser takes a quarter of a second to hand over one by one; as one text they come in a
 * tenth of that (docs/decisions/0039-head-start.md). Must not know: where it lies, when it is made.
 *
 * It holds the records of `KINDS`, and of the interviews named all parts. What is not in it, is not said to
 * be missing: only the groups that it covers are known to have no other members.
 */
import * as z from 'zod/mini';
import { isForgotten } from '@/domain/current.ts';
import { firstPicture } from '@/domain/first-picture.ts';
import type { InterviewId } from '@/domain/ids.ts';
import type { InterviewFacts } from '@/domain/insights/facts.ts';
import { readHeads } from '@/domain/interview.ts';
import { groupOf, isRecordKey, type KeyGroup, nameOf, type RecordKey } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { lastInterviews } from '@/domain/suggestions.ts';
import type { TemplateBase } from '@/domain/template.ts';
import { parseStored } from '../parse.ts';

/** Whole kinds: of these no record is left out. */
const KINDS: readonly string[] = [
  'epoch',
  'settings',
  'template',
  'aspect',
  'question',
  'pack',
  'interview',
  'plan',
];
const headStart = z.object({
  interviews: z.readonly(z.array(z.string())),
  values: z.record(z.string(), z.unknown()),
  /** Of a part: how many questions there are in all, by template. */
  counts: z.optional(z.record(z.string(), z.number())),
  /** Of a part: what the last interviews tell, made from records that had been checked. */
  facts: z.optional(z.readonly(z.array(z.custom<InterviewFacts>()))),
});

export type HeadStart = Readonly<z.infer<typeof headStart>>;

/** Undefined for whatever is none. */
export function headStartIn(text: unknown): HeadStart | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const outcome = z.safeParse(headStart, JSON.parse(text));
    return outcome.success ? outcome.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Whether all records of the group are in a head start with these interviews. */
export function isCovered(group: string, interviews: readonly string[]): boolean {
  const [, kind = '', first] = group.split('/');
  return KINDS.includes(kind) || (first !== undefined && interviews.includes(first));
}

export function isOfWholeKind(key: string): boolean {
  return isCovered(groupOf(key as RecordKey), []);
}

/** Undefined when it would not help: while an interview runs, every word would make it old. */
export function interviewsIn(
  records: ReadonlyMap<RecordKey, StoredRecord>,
  now: number,
): readonly InterviewId[] | undefined {
  const heads = readHeads(lookupIn(records));
  if (heads.some((head) => head.state === 'running' && !isForgotten(head, now))) return undefined;
  const planned = heads.filter(({ state }) => state === 'planned');
  return [...planned, ...lastInterviews(heads)].map(({ id }) => id);
}

/** Undefined where one of them cannot be read: a page then looks at each for itself. */
export function readableIn(
  values: Readonly<Record<string, unknown>>,
): ReadonlyMap<RecordKey, StoredRecord> | undefined {
  const records = new Map<RecordKey, StoredRecord>();
  for (const [key, value] of Object.entries(values)) {
    if (!isRecordKey(key) || nameOf(key) === undefined) continue;
    const parsed = parseStored(key, value);
    if (parsed.kind === 'unreadable') return undefined;
    records.set(key, parsed.record);
  }
  return records;
}

function lookupIn(records: ReadonlyMap<RecordKey, StoredRecord>): RecordLookup {
  const groups = new Map<KeyGroup, RecordKey[]>();
  for (const key of records.keys()) {
    const members = groups.get(groupOf(key)) ?? [];
    members.push(key);
    groups.set(groupOf(key), members);
  }
  return { get: (key) => records.get(key), list: (group) => groups.get(group) ?? [] };
}

/** All of it, and what of it the popup's first picture is made from: after years 2,700 records and some 60. */
export type HeadStartTexts = { readonly whole: string; readonly firstPicture: string };

export function headStartTexts(options: {
  readonly interviews: readonly InterviewId[];
  readonly records: ReadonlyMap<RecordKey, StoredRecord>;
  readonly shipped: TemplateBase;
  readonly now: number;
}): HeadStartTexts {
  const { interviews, records } = options;
  const lookup = lookupIn(records);
  const { keys, counts, facts } = firstPicture({ ...options, lookup });
  const text = (start: HeadStart) => JSON.stringify(start);
  const part = Object.fromEntries(keys.map((key) => [key, lookup.get(key)]));
  return {
    whole: text({ interviews, values: Object.fromEntries(records) }),
    firstPicture: text({ interviews, values: part, counts, facts }),
  };
}
