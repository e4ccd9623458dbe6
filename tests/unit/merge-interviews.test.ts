/** Two records of one interview are made one, and taken apart again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId, momentId, planId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead, readEntries, readHead } from '@/domain/interview.ts';
import { ENTRY_STATUSES } from '@/domain/interview-fields.ts';
import { keys, nameOf, partsOf, type RecordKey } from '@/domain/keys.ts';
import { mergeChoices, previewMerge } from '@/domain/merge-choice.ts';
import { mergeEdits } from '@/domain/merge-interviews.ts';
import { readMoments } from '@/domain/moment.ts';
import { readNote } from '@/domain/note.ts';
import { readPlans } from '@/domain/plan.ts';
import { isAlive } from '@/domain/record.ts';
import { readReflection } from '@/domain/reflection.ts';
import { REFLECTION_STEPS } from '@/domain/reflection-steps.ts';
import { undoEdits, undoSteps } from '@/domain/undo.ts';
import { type Place, placeOf } from './lookup-of.ts';

const KEPT = interviewId('kept');
const OTHER = interviewId('other');
const MINUTE = 60_000;

type Told = {
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

function tell(place: Place, id: typeof KEPT, told: Told): void {
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

function headOf(place: Place, id: typeof KEPT): InterviewHead {
  const head = readHead(id, place);
  if (head === undefined) throw new Error(`${id} is not there`);
  return head;
}

/** Everything of an interview that a person can read. */
function readable(place: Place, id: typeof KEPT) {
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

function merged(place: Place) {
  const edits = mergeEdits(headOf(place, KEPT), headOf(place, OTHER), place);
  const steps = undoSteps(edits, place);
  place.edit(edits, 'merger', 10_000_000);
  return steps;
}

describe('merging two records of one interview', () => {
  it('keeps both notes on the same question, one under the other', () => {
    const place = placeOf();
    tell(place, KEPT, { startedAt: 2000, entries: { q1: { note: 'Around the cache.' } } });
    tell(place, OTHER, { startedAt: 1000, entries: { q1: { note: 'Too fast.' } } });
    merged(place);
    expect(readNote(keys.note(KEPT, entryId('q1')), place)).toBe('Around the cache.\nToo fast.');
    expect(readHead(OTHER, place)).toBeUndefined();
  });

  it('keeps the rating of the kept one, and takes the other where it has none', () => {
    const place = placeOf();
    const entries = { q1: { rating: 2 as const }, q2: { rating: null } };
    tell(place, KEPT, { startedAt: 1000, rating: null, entries });
    const theirs = { q1: { rating: 4 as const }, q2: { rating: 3 as const } };
    tell(place, OTHER, { startedAt: 1000, rating: 1, entries: theirs });
    merged(place);
    expect(headOf(place, KEPT).rated.rating).toBe(1);
    expect(readEntries(KEPT, place).map(({ rated }) => rated.rating)).toEqual([2, 3]);
  });

  it('goes from the first beginning to the last end, and counts call times from there', () => {
    const place = placeOf();
    tell(place, KEPT, {
      startedAt: 10 * MINUTE,
      entries: { q1: { note: 'one\ntwo' } },
      moments: { m1: MINUTE },
    });
    tell(place, OTHER, { startedAt: 5 * MINUTE, moments: { m2: MINUTE } });
    merged(place);
    const head = headOf(place, KEPT);
    expect([head.startedAt, head.endedAt]).toEqual([5 * MINUTE, 50 * MINUTE]);
    expect(readMoments(KEPT, place).map(({ callMs }) => callMs)).toEqual([MINUTE, 6 * MINUTE]);
    expect(readEntries(KEPT, place)[0]?.lines).toEqual([5 * MINUTE, 6 * MINUTE]);
  });

  it('leaves what was typed since when it is taken back', () => {
    const place = placeOf();
    tell(place, KEPT, { startedAt: 1000, entries: { q1: { note: 'mine' } } });
    tell(place, OTHER, { startedAt: 1000, entries: { q1: { note: 'theirs' } } });
    const steps = merged(place);
    const key = keys.note(KEPT, entryId('q1'));
    const record = place.get(key);
    const replaces = record?.kind === 'text' ? record.versions.map(({ dot }) => dot) : [];
    place.edit({ kind: 'write', key, text: 'mine\ntheirs, and more', replaces });
    place.edit(undoEdits(steps, place), 'merger', 10_000_001);
    expect(readNote(key, place)).toBe('mine\ntheirs, and more');
    expect(readNote(keys.note(OTHER, entryId('q1')), place)).toBe('theirs');
  });

  it('says beforehand in numbers what will happen', () => {
    const place = placeOf();
    const entries = { q1: { rating: 1 as const }, q2: {} };
    tell(place, KEPT, { startedAt: 1000, interviewer: 'Ana', entries });
    const theirs = { q1: { rating: 2 as const }, q3: {} };
    tell(place, OTHER, {
      startedAt: 2000,
      interviewer: 'Anna',
      entries: theirs,
      plans: { p: 'a' },
    });
    const preview = previewMerge(headOf(place, KEPT), headOf(place, OTHER), place);
    expect(preview).toMatchObject({ moved: 1, joined: 1, plans: 1, moments: 0, startedAt: 1000 });
    expect(preview.dropped).toEqual(['Anna']);
    expect(preview.ratingsDiffer).toBe(true);
  });

  it('is offered with the five nearest in time that are over', () => {
    const settings = { plannedMinutes: 45, feedbackMinutes: 10 };
    const heads = Array.from({ length: 9 }, (_, at): InterviewHead => {
      const id = interviewId(`i${at}`);
      const startedAt = at * 1000;
      const state = at === 4 ? 'running' : 'ended';
      return { ...blankHead(id, 0, settings), startedAt, state };
    });
    const [, , , third] = heads;
    if (third === undefined) throw new Error('There are nine.');
    expect(mergeChoices(third, heads).map(({ id }) => id)).toEqual(['i2', 'i1', 'i5', 'i0', 'i6']);
  });
});

const words = fc.stringMatching(/^[a-z]{1,4}(\n[a-z]{1,4}){0,2}$/);
const rating = fc.constantFrom(null, 1, 2, 3, 4) as fc.Arbitrary<1 | 2 | 3 | 4 | null>;
const maybe = { nil: undefined };
const anyTold: fc.Arbitrary<Told> = fc.record({
  startedAt: fc.integer({ min: 1_000_000, max: 5_000_000 }),
  interviewer: fc.constantFrom('', 'Ana', 'Ben'),
  rating,
  entries: fc.dictionary(
    fc.constantFrom('q1', 'q2', 'q3', 'q4'),
    fc.record({
      status: fc.constantFrom(...ENTRY_STATUSES),
      note: fc.option(words, maybe),
      rating,
      isDeleted: fc.boolean(),
    }),
    { noNullPrototype: true },
  ),
  whole: fc.option(words, maybe),
  moments: fc.dictionary(fc.constantFrom('m1', 'm2', 'm3'), fc.nat({ max: 100_000 }), {
    noNullPrototype: true,
  }),
  plans: fc.dictionary(fc.constantFrom('p1', 'p2'), fc.constantFrom('breathe', 'ask', 'wait'), {
    noNullPrototype: true,
  }),
  said: fc.option(words, maybe),
}) as fc.Arbitrary<Told>;

describe('any two records', () => {
  it('lose no line, moment, plan or reflection by being merged, and come apart by undo', () => {
    fc.assert(
      fc.property(anyTold, anyTold, (kept, other) => {
        const place = placeOf();
        tell(place, KEPT, kept);
        tell(place, OTHER, other);
        const before = [readable(place, KEPT), readable(place, OTHER)] as const;
        const steps = merged(place);
        const after = readable(place, KEPT);

        for (const { notes, moments, plans, reflection, entries } of before) {
          for (const [name, text] of notes) {
            const lines = after.notes.get(name)?.split('\n');
            for (const line of text.split('\n')) expect(lines).toContain(line);
          }
          for (const { at } of moments) expect(after.moments.map((m) => m.at)).toContain(at);
          for (const plan of plans) expect(after.plans.map((p) => p.action)).toContain(plan.action);
          for (const step of REFLECTION_STEPS) {
            for (const line of reflection[step].split('\n').filter(Boolean)) {
              expect(after.reflection[step].split('\n')).toContain(line);
            }
          }
          for (const { id } of entries) expect(after.entries.map((e) => e.id)).toContain(id);
        }
        expect(readHead(OTHER, place)).toBeUndefined();
        const left = [...place.records].filter(([key, record]) => {
          return partsOf(OTHER).some((group) => key.startsWith(`${group}/`)) && isAlive(record);
        });
        expect(left).toEqual([]);

        const back = undoEdits(steps, place);
        const forth = undoSteps(back, place);
        place.edit(back, 'merger', 10_000_001);
        expect([readable(place, KEPT), readable(place, OTHER)]).toEqual(before);
        place.edit(undoEdits(forth, place), 'merger', 10_000_002);
        expect(readable(place, KEPT)).toEqual(after);
        expect(readHead(OTHER, place)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
