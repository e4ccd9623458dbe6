/**
 * The interviews and notes that the people of a run write in.
 *
 * Owns: their keys, their first fields, and what a device shows of them. Must not know: devices.
 */
import { entryId, type InterviewId, interviewId } from '@/domain/ids.ts';
import type { Json } from '@/domain/json.ts';
import { keys, nameOf, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { visibleVersions } from '@/domain/text.ts';
import { wordsIn } from './ledger.ts';

const QUESTIONS = [entryId('t~q1'), entryId('t~q2')] as const;

export const FIRST = interviewId('first');

export function entriesOf(interview: InterviewId): readonly RecordKey[] {
  return QUESTIONS.map((question) => keys.entry(interview, question));
}

export function notesOf(interview: InterviewId): readonly RecordKey[] {
  const notes = QUESTIONS.map((question) => keys.note(interview, question));
  return [...notes, keys.wholeNote(interview)];
}

export function partsOf(interview: InterviewId): readonly RecordKey[] {
  return [keys.interview(interview), ...entriesOf(interview), ...notesOf(interview)];
}

type Fields = { readonly [name: string]: Json };

export function headFields(now: number, isPractice: boolean): Fields {
  return { createdAt: now, startedAt: now, role: 'engineer', practice: isPractice };
}

export function entryFields(now: number, index: number): Fields {
  const asks = {
    template: 't',
    question: `q${index + 1}`,
    text: 'What would you have liked to hear?',
    hint: '',
    aspect: 'a',
    aspectName: 'Craft',
    questionKind: 'open',
  };
  return { asks, order: `a${index}`, chosenAt: now, status: 'planned' };
}

export function interviewOf(key: RecordKey): InterviewId | undefined {
  const name = nameOf(key);
  if (name === undefined || !('interview' in name)) return undefined;
  return name.interview;
}

/** Every word that can be read in these records. */
export function wordsShown(records: Iterable<StoredRecord>): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const record of records) {
    if (record.kind !== 'text') continue;
    for (const { text } of visibleVersions(record))
      for (const word of wordsIn(text)) shown.add(word);
  }
  return shown;
}
