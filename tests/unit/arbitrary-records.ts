/**
 * Random records for property tests: those that edits and joins can reach, and any well-formed ones.
 *
 * Owns: the generators. Must not know: what is claimed of the records.
 */
import fc from 'fast-check';
import { applyEdit, type Edit } from '@/domain/edit.ts';
import { entryId, interviewId, momentId } from '@/domain/ids.ts';
import type { Json } from '@/domain/json.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import type { Register } from '@/domain/register.ts';
import { type Text, visibleVersions } from '@/domain/text.ts';

export const INTERVIEW = interviewId('i1');
export const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
export const ENTRY = keys.entry(INTERVIEW, entryId('t~q1'));
export const MOMENT = keys.moment(INTERVIEW, momentId('m1'));

const epoch = fc.integer({ min: 0, max: 2 });
const actor = fc.constantFrom('ann', 'ben', 'cat', 'toString');
const count = fc.integer({ min: 1, max: 4 });
const time = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.maxSafeNat());
const fieldName = fc.constantFrom('status', 'order', 'askedAt', 'constructor', 'valueOf', '');
const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
const seen = fc.dictionary(actor, count, { noNullPrototype: true });

/** Stored, a field without a value is left out. */
function said<Kept extends object>(record: Kept): Kept {
  return JSON.parse(JSON.stringify(record));
}

/** As a stored value might be: doubled dots, any order, dots that its own `seen` does not know. */
export const anyText: fc.Arbitrary<Text> = fc
  .record({
    v: fc.constant(1 as const),
    kind: fc.constant('text' as const),
    epoch,
    versions: fc.array(
      fc.record({ dot: fc.tuple(actor, count), text: fc.string({ maxLength: 3 }) }),
      { maxLength: 5 },
    ),
    seen,
    gone: fc.option(seen, { nil: undefined }),
    goneAt: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  })
  .map(said);

export const anyRegister: fc.Arbitrary<Register> = fc
  .record({
    v: fc.constant(1 as const),
    kind: fc.constant('register' as const),
    epoch,
    fields: fc.dictionary(fieldName, fc.tuple(json, time, actor), { noNullPrototype: true }),
    gone: fc.option(fc.dictionary(fieldName, fc.tuple(time, actor), { noNullPrototype: true }), {
      nil: undefined,
    }),
    goneAt: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  })
  .map(said);

export const anyRecord: fc.Arbitrary<StoredRecord> = fc.oneof(anyText, anyRegister);

/** One step in a small world of places that edit one record and now and then hear of each other. */
export type Step = {
  readonly place: number;
  readonly other: number;
  readonly act: 'write' | 'writeOver' | 'clear' | 'set' | 'delete' | 'revive' | 'hear' | 'restart';
  readonly clock: number;
  readonly value: string;
};

const step = (acts: readonly Step['act'][]): fc.Arbitrary<Step> =>
  fc.record({
    place: fc.nat({ max: 2 }),
    other: fc.nat({ max: 2 }),
    act: fc.constantFrom(...acts),
    clock: fc.integer({ min: 0, max: 50 }),
    value: fc.constantFrom('a', 'b', 'cc'),
  });

export const textSteps = fc.array(
  step(['write', 'write', 'writeOver', 'clear', 'delete', 'revive', 'hear', 'hear', 'restart']),
  { maxLength: 24 },
);
export const registerSteps = fc.array(step(['set', 'set', 'delete', 'revive', 'hear', 'hear']), {
  maxLength: 24,
});

function editOf(key: RecordKey, held: StoredRecord | undefined, step: Step): Edit {
  const dots = held?.kind === 'text' ? visibleVersions(held).map((version) => version.dot) : [];
  switch (step.act) {
    case 'writeOver':
      return { kind: 'write', key, text: step.value, replaces: dots };
    case 'clear':
      return { kind: 'write', key, text: '', replaces: dots.slice(0, 1) };
    case 'set':
      return { kind: 'set', key, fields: { [step.value]: step.clock } };
    case 'delete':
    case 'revive':
      return { kind: step.act, key };
    default:
      return { kind: 'write', key, text: step.value, replaces: dots.slice(0, 1) };
  }
}

/** The records of three places after the steps; undefined where a place holds none. */
export function reached(key: RecordKey, steps: readonly Step[]): (StoredRecord | undefined)[] {
  const places: (StoredRecord | undefined)[] = [undefined, undefined, undefined];
  const lives = [0, 0, 0];
  for (const step of steps) {
    const mine = places[step.place];
    if (step.act === 'restart') {
      lives[step.place] = (lives[step.place] ?? 0) + 1;
    } else if (step.act === 'hear') {
      const theirs = places[step.other];
      if (theirs !== undefined) places[step.place] = mine ? join(mine, theirs) : theirs;
    } else {
      const actor = `p${step.place}.${lives[step.place]}`;
      const author = { now: step.clock, actor, epoch: 0 };
      places[step.place] = applyEdit(mine, editOf(key, mine, step), author) ?? mine;
    }
  }
  return places;
}
