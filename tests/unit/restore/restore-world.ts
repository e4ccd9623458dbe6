/**
 * Random places, copies of them and restores: what the properties of restoring are claimed of.
 *
 * Owns: the generators and small steps. Must not know: what is claimed.
 */
import fc from 'fast-check';
import { aspectId, questionId, templateId } from '@/domain/ids.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import type { Copy, RestoreEdit, Standing } from '@/domain/restore.ts';
import { saysSomething, shown } from '@/domain/restore-record.ts';
import {
  anyRegister,
  anyText,
  ENTRY,
  INTERVIEW,
  MOMENT,
  NOTE,
  reached,
  registerSteps,
  textSteps,
} from '../arbitrary-records.ts';

export type Records = ReadonlyMap<RecordKey, StoredRecord>;

export const HEAD = keys.interview(INTERVIEW);
export const WHOLE = keys.wholeNote(INTERVIEW);
export const QUESTION = keys.question(templateId('t'), questionId('q1'));
export const ASPECT = keys.aspect(templateId('t'), aspectId('a1'));
const TEXTS: readonly RecordKey[] = [NOTE, WHOLE];
const REGISTERS: readonly RecordKey[] = [ENTRY, MOMENT, HEAD, QUESTION, ASPECT, keys.settings];
export const KEYS: readonly RecordKey[] = [...TEXTS, ...REGISTERS];

/** For each key what three places have made of it, now and then hearing of each other. */
export const threePlaces: fc.Arbitrary<readonly Records[]> = fc
  .tuple(
    ...TEXTS.map((key) => textSteps.map((steps) => [key, reached(key, steps)] as const)),
    ...REGISTERS.map((key) => registerSteps.map((steps) => [key, reached(key, steps)] as const)),
  )
  .map((all) =>
    [0, 1, 2].map((place) => {
      const held = all.flatMap(([key, places]) => {
        const record = places[place];
        return record === undefined ? [] : [[key, record] as const];
      });
      return new Map(held);
    }),
  );

/** Below the times that no later edit could rise above; those are refused with the file. */
const time = (record: StoredRecord) =>
  record.kind === 'text' ||
  [...Object.values(record.fields).map((field) => field[1])]
    .concat(Object.values(record.gone ?? {}).map((stamp) => stamp[0]))
    .every((at) => at < 2 ** 52);

const oneForm = (record: StoredRecord) => join(record, record);

/** Any well-formed records, of any epoch: what a strange file may hold. */
export const anyRecords: fc.Arbitrary<Records> = fc
  .tuple(
    ...TEXTS.map((key) => fc.tuple(fc.constant(key), fc.option(anyText))),
    ...REGISTERS.map((key) => fc.tuple(fc.constant(key), fc.option(anyRegister.filter(time)))),
  )
  .map(
    (all) =>
      new Map(
        all.flatMap(([key, record]) => (record === null ? [] : [[key, oneForm(record)] as const])),
      ),
  );

export function joined(places: readonly Records[]): Records {
  const all = new Map<RecordKey, StoredRecord>();
  for (const [key, record] of places.flatMap((place) => [...place])) {
    const held = all.get(key);
    all.set(key, held === undefined ? record : join(held, record));
  }
  return all;
}

export const standing = (records: Records, epoch = 0): Standing => ({
  records: new Map([...records].filter(([, record]) => record.epoch === epoch)),
  epoch,
});

export const copyOf = (records: Records): Copy => ({ at: 0, records, unreadable: 0 });

export function withEdits(stands: Records, edits: readonly RestoreEdit[]): Records {
  return joined([stands, new Map(edits.map(({ key, record }) => [key, record]))]);
}

/** What a person reads under each key; nothing under those that say nothing. */
export function told(records: Records): Readonly<Record<string, string>> {
  const said = [...records].filter(([, record]) => saysSomething(record));
  return Object.fromEntries(said.map(([key, record]) => [key, shown(record)]).sort());
}

/** Some of the copies, in any order, some of them twice. */
export const anyOrder = fc.array(fc.nat({ max: 5 }), { maxLength: 8 });
