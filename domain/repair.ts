/**
 * Makes notes, moments, plans and reflections visible again whose question or interview was lost from a damaged store.
 *
 * Owns: what is put in the place of a lost record. Must not know: storage, or how it was damaged.
 * To be made last, after every other copy has been joined in: they may hold the true record.
 *
 * What it makes is stamped older than anything a person ever wrote, by one name on all devices. So a
 * true record that turns up later wins in every field, a delete that is stored elsewhere still
 * counts, and two devices that repair the same loss agree.
 */
import { asksOf } from './choosing.ts';
import { type EntryId, entryIdOf, type InterviewId, questionId, templateId } from './ids.ts';
import type { Asks } from './interview.ts';
import { readEntryFields } from './interview-fields.ts';
import type { Json } from './json.ts';
import { type KeyName, keys, nameOf, type RecordKey } from './keys.ts';
import { isAlive, type StoredRecord } from './record.ts';
import type { Register } from './register.ts';
import type { Template } from './template.ts';

/** What storage holds just now (storage/truth.ts reads it so). */
export type RepairSight = {
  readonly records: ReadonlyMap<RecordKey, StoredRecord>;
  /** Kept as they are; nothing is put in their place. */
  readonly unreadable: ReadonlyMap<RecordKey, unknown>;
};

export type RepairWords = {
  /** The present wording of a question that a template still has. */
  readonly templates: readonly Template[];
  /** For one that no template has. */
  readonly text: string;
  readonly aspectName: string;
};

export type JoinEdit = {
  readonly kind: 'join';
  readonly key: RecordKey;
  readonly record: StoredRecord;
};

/** Older than every true stamp: those are greater than zero (domain/stamp.ts). */
const STAMP = [0, 'repair'] as const;

/** Kept with an interview, and shown only with its head. */
const OF_AN_INTERVIEW: ReadonlySet<KeyName['kind']> = new Set([
  'note',
  'wholeNote',
  'moment',
  'plan',
  'reflection',
]);

/** Nothing for notes that were deleted, and nothing over what is stored; made twice it adds nothing. */
export function repairEdits(
  sight: RepairSight,
  words: RepairWords,
  now: number,
): readonly JoinEdit[] {
  const { records, unreadable } = sight;
  const asksById = new Map<EntryId, Asks>();
  for (const aspect of words.templates.flatMap((template) => template.aspects)) {
    for (const question of aspect.questions) {
      const asks = asksOf(question, aspect.name);
      asksById.set(entryIdOf(asks.template, asks.question), asks);
    }
  }
  const edits = new Map<RecordKey, JoinEdit>();

  function add(key: RecordKey, epoch: number, values: { readonly [name: string]: Json }): void {
    const fields = Object.entries(values).map(([name, value]) => [name, [value, ...STAMP]]);
    const record: Register = { v: 1, kind: 'register', epoch, fields: Object.fromEntries(fields) };
    edits.set(key, { kind: 'join', key, record });
  }

  for (const [key, note] of records) {
    const name = nameOf(key);
    if (name === undefined || !OF_AN_INTERVIEW.has(name.kind) || !('interview' in name)) continue;
    if (!isAlive(note)) continue;
    const head = keys.interview(name.interview);
    if (!records.has(head) && !unreadable.has(head)) {
      add(head, note.epoch, timesOf(name.interview, records, now));
    }
    if (name.kind !== 'note') continue;
    const entry = keys.entry(name.interview, name.entry);
    // An entry without its question's words is not shown (domain/interview.ts).
    if (unreadable.has(entry) || readEntryFields(records.get(entry))?.asks !== undefined) continue;
    const asks = asksById.get(name.entry) ?? lostAsks(name.entry, words);
    add(entry, note.epoch, { asks, status: 'asked' });
  }
  return [...edits.values()];
}

/** As near as the entries tell; else the day on which it was found. A past interview: it has ended. */
function timesOf(interview: InterviewId, records: RepairSight['records'], now: number) {
  const asked: number[] = [];
  const chosen: number[] = [];
  for (const [key, record] of records) {
    const name = nameOf(key);
    if (name?.kind !== 'entry' || name.interview !== interview) continue;
    const fields = readEntryFields(record);
    if (typeof fields?.askedAt === 'number') asked.push(fields.askedAt);
    if (fields?.chosenAt !== undefined) chosen.push(fields.chosenAt);
  }
  const startedAt = asked.length > 0 ? Math.min(...asked) : Math.max(...chosen, 0) || now;
  return {
    createdAt: Math.min(startedAt, ...chosen),
    startedAt,
    endedAt: Math.max(startedAt, ...asked),
  };
}

function lostAsks(entry: EntryId, words: RepairWords): Asks {
  const [template = '', ...question] = entry.split('~');
  return {
    template: templateId(template),
    question: questionId(question.join('~')),
    text: words.text,
    hint: '',
    aspect: 'own',
    aspectName: words.aspectName,
    questionKind: 'open',
  };
}
