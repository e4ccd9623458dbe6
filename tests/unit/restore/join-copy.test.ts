/** Taking in what a copy holds: all of it comes, and nothing goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { deleteRecord, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { joinEdits } from '@/domain/restore.ts';
import { saysSomething, shownTexts } from '@/domain/restore-record.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { ENTRY, NOTE } from '../arbitrary-records.ts';
import {
  anyRecords,
  copyOf,
  HEAD,
  QUESTION,
  type Records,
  standing,
  threePlaces,
  told,
  withEdits,
} from './restore-world.ts';

const by = { now: 60, actor: 'restorer' };
const runs = { numRuns: 1000 };

const taken = (stands: Records, copied: Records, epoch = 0) => {
  const now = standing(stands, epoch);
  return withEdits(now.records, joinEdits(copyOf(copied), now, by));
};
const noteOf = (text: string, epoch = 0, actor = 'ann') =>
  writeText(emptyText(epoch), text, [], actor);
const one = (key: RecordKey, record: StoredRecord): Records => new Map([[key, record]]);

describe('Taking in a copy', () => {
  it('brings all that says something in it, and lets nothing go that says something here', () => {
    fc.assert(
      fc.property(threePlaces, fc.nat({ max: 2 }), fc.nat({ max: 2 }), (places, a, b) => {
        const [here = new Map(), there = new Map()] = [places[a], places[b]];
        const result = taken(here, there);
        for (const records of [here, there]) {
          for (const [key, record] of records) {
            if (saysSomething(record)) expect(saysSomething(result.get(key))).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('adds nothing when it is done twice', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, fc.nat({ max: 2 }), (stands, copied, epoch) => {
        const once = taken(stands, copied, epoch);
        const twice = taken(once, copied, epoch);
        for (const [key, record] of twice) expect(sameRecord(record, once.get(key))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('puts the words of an older epoch beside the newer ones, never over them', () => {
    fc.assert(
      fc.property(threePlaces, fc.nat({ max: 2 }), fc.nat({ max: 2 }), (places, a, b) => {
        const older = places[a] ?? new Map<RecordKey, StoredRecord>();
        const newer = new Map(
          [...(places[b] ?? new Map<RecordKey, StoredRecord>())].map(([key, record]) => [
            key,
            { ...record, epoch: 1 },
          ]),
        );
        const result = taken(newer, older, 1);
        for (const key of [...older.keys(), ...newer.keys()]) {
          const texts = shownTexts(result.get(key));
          for (const text of shownTexts(newer.get(key))) expect(texts).toContain(text);
          for (const text of shownTexts(older.get(key))) expect(texts).toContain(text);
        }
      }),
      runs,
    );
  });

  it('tells two writers apart that counted to the same number in two epochs', () => {
    const result = taken(one(NOTE, noteOf('new', 1)), one(NOTE, noteOf('much older', 0)), 1);
    expect(shownTexts(result.get(NOTE))).toEqual(['new', 'much older']);
  });

  it('does not bring the words of an older epoch a second time once they were worked with', () => {
    const copied = one(NOTE, noteOf('pace'));
    const first = taken(new Map(), copied, 1);
    const record = first.get(NOTE);
    if (record?.kind !== 'text') throw new Error('The note must be there.');
    const dots = record.versions.map(({ dot }) => dot);
    const worked = one(NOTE, writeText(record, 'slower pace', dots, 'ben'));
    expect(shownTexts(taken(worked, copied, 1).get(NOTE))).toEqual(['slower pace']);
  });

  it.each([
    ['a note', NOTE, noteOf('pace')],
    ['an interview', HEAD, setFields(emptyRegister(0), { role: 'Engineer' }, 5, 'ann')],
    ['a question', QUESTION, setFields(emptyRegister(0), { text: 'Mine?' }, 5, 'ann')],
  ] as const)('brings back %s that was deleted here since', (_, key, record) => {
    const result = taken(one(key, deleteRecord(record, 9)), one(key, record));
    expect(told(result)).toEqual(told(one(key, record)));
  });

  it('brings back a question that a replacing took away', () => {
    const own = setFields(emptyRegister(0), { text: 'Mine?', aspect: 'a1' }, 5, 'ann');
    const nulled = setFields(own, { text: null, aspect: null }, 9, 'ann');
    expect(told(taken(one(QUESTION, nulled), one(QUESTION, own)))).toEqual(
      told(one(QUESTION, own)),
    );
  });

  it('deletes nothing here that is deleted in the copy', () => {
    const note = noteOf('pace');
    const result = taken(one(NOTE, note), one(NOTE, deleteRecord(note, 9)));
    expect(told(result)).toEqual(told(one(NOTE, note)));
  });

  it('keeps what was changed here after the copy was made', () => {
    const before = setFields(emptyRegister(0), { status: 'planned', order: 'a0' }, 5, 'ann');
    const since = setFields(before, { status: 'asked' }, 9, 'ann');
    expect(told(taken(one(ENTRY, since), one(ENTRY, before)))).toEqual(told(one(ENTRY, since)));
  });

  it('asks for no edit where nothing is missing', () => {
    const now = standing(one(NOTE, noteOf('pace')));
    expect(joinEdits(copyOf(now.records), now, by)).toEqual([]);
    expect(joinEdits(copyOf(new Map([[keys.epoch, emptyRegister(3)]])), now, by)).toEqual([]);
  });
});
