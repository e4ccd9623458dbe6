/**
 * Two records of one interview, told in a few words, for the tests of merging them.
 *
 * Owns: their telling, and reading all that a person can read of one. Must not know: what is claimed.
 */
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId, momentId, planId } from '@/domain/ids.ts';
import { type InterviewHead, readEntries, readHead } from '@/domain/interview.ts';
import type { ENTRY_STATUSES } from '@/domain/interview-fields.ts';
import { keys, nameOf, type RecordKey } from '@/domain/keys.ts';
import { mergeEdits } from '@/domain/merge-interviews.ts';
import { readMoments } from '@/domain/moment.ts';
import { readNote } from '@/domain/note.ts';
import { readPlans } from '@/domain/plan.ts';
import { readReflection } from '@/domain/reflection.ts';
import { undoSteps } from '@/domain/undo.ts';
import type { Place } from './lookup-of.ts';

export const KEPT = interviewId('kept');
export const OTHER = interviewId('other');
export const MINUTE = 60_000;

export type Told = {
  readonly startedAt: number;
  readonly interviewer?: string;
  readonly rating?: 1 | 2 | 3 | 4 | null;
  readonly entries?: Readonly<
    Record<
      string,
      {
        readonly status?: (typeof ENTRY_STATUSES)[number];
        readonly note?: string;
        readonly rating?: 1 | 2 | 3 | 4 | null;
        readonly isDeleted?: boolean;
      }
    >
  >;
  readonly whole?: string;
  readonly moments?: Readonly<Record<string, number>>;
  readonly plans?: Readonly<Record<string, string>>;
  readonly said?: string;
};

export function tell(place: Place, id: typeof KEPT, told: Told): void {
  const write = (key: RecordKey, text: string | undefined): readonly Edit[] =>
    text === undefined ? [] : [{ kind: 'write', key, text, replaces: [] }];
  const { startedAt, interviewer = '', rating = null } = told;
  const endedAt = startedAt + 40 * MINUTE;
  const createdAt = startedAt - MINUTE;
  const head = { createdAt, startedAt, endedAt, endedBy: 'hand', interviewer, rating };
  const entries = Object.entries(told.entries ?? {}).flatMap(([name, entry], at) => {
    const { status = 'asked', note, rating: rated = null, isDeleted = false } = entry;
    const key = keys.entry(id, entryId(name));
    const asks = {
      template: 't',
      question: name,
      text: `Question ${name}`,
      hint: '',
      aspect: 'a',
      aspectName: 'A',
      questionKind: 'open',
    };
    const lines = (note ?? '').split('\n').map((_, line) => line * MINUTE);
    const fields = { asks, order: `a${at}`, chosenAt: startedAt, status, rating: rated, lines };
    const gone: readonly Edit[] = isDeleted ? [{ kind: 'delete', key }] : [];
    const set: Edit = { kind: 'set', key, fields };
    return [set, ...write(keys.note(id, entryId(name)), note), ...gone];
  });
  place.edit(
    [
      { kind: 'set', key: keys.interview(id), fields: head },
      ...entries,
      ...write(keys.wholeNote(id), told.whole),
      ...write(keys.reflection(id, 'said'), told.said),
      ...Object.entries(told.moments ?? {}).map(([name, callMs]): Edit => {
        const fields = { at: startedAt + callMs, callMs, kind: null };
        return { kind: 'set', key: keys.moment(id, momentId(name)), fields };
      }),
      ...Object.entries(told.plans ?? {}).map(([name, action]): Edit => {
        const fields = { createdAt: startedAt, state: 'open', moment: 'm', action, told: '' };
        return { kind: 'set', key: keys.plan(id, planId(name)), fields };
      }),
    ],
    id,
    startedAt,
  );
}

export function headOf(place: Place, id: typeof KEPT): InterviewHead {
  const head = readHead(id, place);
  if (head === undefined) throw new Error(`${id} is not there`);
  return head;
}

/** Everything of an interview that a person can read. */
export function readable(place: Place, id: typeof KEPT) {
  const notes = [...place.records.keys()].filter((key) => {
    const name = nameOf(key);
    return (name?.kind === 'note' || name?.kind === 'wholeNote') && name.interview === id;
  });
  return {
    head: readHead(id, place),
    entries: readEntries(id, place),
    notes: new Map(
      notes
        .map((key) => [key.slice(key.lastIndexOf('/')), readNote(key, place)] as const)
        .filter(([, text]) => text !== ''),
    ),
    moments: readMoments(id, place),
    plans: readPlans(id, place),
    reflection: readReflection(id, place),
  };
}

export function merged(place: Place) {
  const edits = mergeEdits(headOf(place, KEPT), headOf(place, OTHER), place);
  const steps = undoSteps(edits, place);
  place.edit(edits, 'merger', 10_000_000);
  return steps;
}
