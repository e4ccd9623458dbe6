/** A backup as a file: what comes back, and what every strange file is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_FILE_SIZE } from '@/domain/copies.ts';
import { keys } from '@/domain/keys.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { shownTexts } from '@/domain/restore-record.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { backupFile, readBackupFile } from '@/storage/restore/backup-file.ts';
import { sorted } from '@/storage/truth.ts';
import { NOTE } from '../arbitrary-records.ts';
import { HEAD } from './restore-world.ts';

const note = writeText(emptyText(0), 'Speak slower ☺', [], 'ann');
const head = setFields(emptyRegister(0), { role: 'Engineer' }, 5, 'ann');
const file = {
  format: 'debrief-backup',
  version: 1,
  at: 1000,
  program: '0.1.0',
  records: { [NOTE]: note, [HEAD]: head },
  unreadable: {},
  quarantine: {},
};

function read(value: unknown) {
  return readText(JSON.stringify(value));
}

function readText(text: string) {
  const outcome = readBackupFile(text);
  return outcome.kind === 'fault' ? outcome.fault.kind : outcome.copy;
}

function copyIn(value: unknown) {
  const outcome = readBackupFile(JSON.stringify(value));
  if (outcome.kind === 'fault') throw new Error(outcome.fault.kind);
  return outcome.copy;
}

describe('A backup file', () => {
  it('holds all that is stored, and reads back as it was', () => {
    const raw = { [NOTE]: note, [HEAD]: head, [keys.settings]: { v: 9, later: true } };
    const quarantine = { 'quarantine/v1/settings/all': 'broken' };
    const made = backupFile({ held: sorted(raw), raw, quarantine }, 1000, '0.1.0');
    expect(made).toEqual({
      ...file,
      unreadable: { [keys.settings]: raw[keys.settings] },
      quarantine,
    });
    const copy = copyIn(made);
    expect(copy.at).toBe(1000);
    expect(copy.unreadable).toBe(1);
    expect(Object.fromEntries(copy.records)).toEqual({ [NOTE]: note, [HEAD]: head });
  });

  it('leaves out what "delete everything" has put out of sight', () => {
    const raw = { [keys.epoch]: emptyRegister(1), [NOTE]: note };
    const made = backupFile({ held: sorted(raw), raw, quarantine: {} }, 1000, '0.1.0');
    expect(JSON.stringify(made)).not.toContain('slower');
  });

  it('keeps fields that this program does not know, as they were stored', () => {
    const raw = { [NOTE]: { ...note, colour: 'red' } };
    const made = backupFile({ held: sorted(raw), raw, quarantine: {} }, 1000, '0.1.0');
    expect(made.records).toEqual(raw);
  });

  it('may begin with the mark that some editors put before a text', () => {
    expect(readText(`\uFEFF${JSON.stringify(file)}`)).toMatchObject({ at: 1000 });
  });

  it('brings what could not be read when it was made and can be now', () => {
    const copy = copyIn({ ...file, records: {}, unreadable: { [NOTE]: note } });
    expect(shownTexts(copy.records.get(NOTE))).toEqual(['Speak slower ☺']);
  });

  it('never brings an epoch', () => {
    const epoch = setFields(emptyRegister(7), { raisedAt: 5 }, 5, 'eve');
    const copy = copyIn({ ...file, records: { ...file.records, [keys.epoch]: epoch } });
    expect([...copy.records.keys()].sort()).toEqual([HEAD, NOTE]);
    expect(read({ ...file, records: { [keys.epoch]: epoch } })).toBe('empty');
  });
});

describe('A strange file', () => {
  it('that is no JSON is told so', () => {
    for (const text of ['', 'my notes', '{"format":', '\0\0', JSON.stringify(file).slice(0, -1)]) {
      expect(readText(text)).toBe('not-json');
    }
  });

  it('that is some other JSON is told so', () => {
    const others = [null, 7, 'text', [], {}, [file], { ...file, format: 'debrief-template' }];
    const broken = [
      { ...file, version: 0 },
      { ...file, version: '1' },
      { ...file, records: [] },
      { ...file, records: null },
      { ...file, unreadable: 'none' },
    ];
    for (const value of [...others, ...broken]) expect(read(value)).toBe('not-a-backup');
  });

  it('of a newer Debrief is told so, whatever else is in it', () => {
    expect(read({ ...file, version: 2, records: 'new form' })).toBe('newer');
    expect(read({ ...file, records: { [NOTE]: { v: 2, pages: [] } } })).toBe('newer');
  });

  it('with nothing in it is told so', () => {
    expect(read({ ...file, records: {} })).toBe('empty');
    expect(read({ ...file, records: { [NOTE]: 'broken' } })).toBe('empty');
  });

  it('that is too large is not even parsed', () => {
    expect(readText('['.repeat(BACKUP_FILE_SIZE + 1))).toBe('too-large');
  });

  it('loses single records that cannot be read, and says how many', () => {
    const strange = {
      'v1/nothing/like/this': note,
      [keys.settings]: { v: 1, kind: 'register', epoch: 0, fields: { theme: ['loud', 1, 'a'] } },
      constructor: note,
    };
    const copy = copyIn({ ...file, records: { ...file.records, ...strange } });
    expect([copy.records.size, copy.unreadable]).toEqual([2, 3]);
  });

  it('cannot reach the prototype of anything', () => {
    const text = JSON.stringify(file).replace(
      '"fields":{',
      '"fields":{"__proto__":[{"polluted":true},1,"eve"],"constructor":[1,1,"eve"],',
    );
    const outcome = readText(
      text.replace('"records":{', '"records":{"__proto__":{"polluted":true},'),
    );
    expect(outcome).toMatchObject({ at: 1000 });
    expect('polluted' in {}).toBe(false);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('nested a hundred thousand deep is survived', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const text = JSON.stringify(file).replace('"Engineer"', deep);
    const outcome = readText(text);
    expect(typeof outcome === 'string' ? outcome : outcome.unreadable).toBe(1);
    expect(readText(deep)).toBe('not-a-backup');
  });

  it('with half a character in a note gives the rest of the note', () => {
    const broken = writeText(emptyText(0), 'pace \uD83D, calm', [], 'ann');
    const copy = copyIn({ ...file, records: { [NOTE]: broken } });
    expect(shownTexts(copy.records.get(NOTE))).toEqual(['pace \uFFFD, calm']);
  });

  it('cannot freeze a field by a time that nothing comes after', () => {
    const frozen = setFields(emptyRegister(0), { role: 'x' }, Number.MAX_SAFE_INTEGER, 'eve');
    expect(read({ ...file, records: { [HEAD]: frozen } })).toBe('empty');
  });

  it('of a hundred thousand records is read', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, at) => [`v1/note/i${at % 500}/t~q${at}`, note]),
    );
    expect(copyIn({ ...file, records: many }).records.size).toBe(100_000);
  });
});

/** Thousands in every run of the tests, the whole with `FAULT_RUNS`. */
const FUZZED = process.env.FAULT_RUNS === undefined ? 2000 : 10_000;

const anyFile = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .record(
      {
        format: fc.constantFrom('debrief-backup', 'debrief-backup', 'other'),
        version: fc.oneof(fc.constant(1), fc.constant(1), fc.jsonValue()),
        at: fc.jsonValue(),
        records: fc.oneof(
          fc.dictionary(
            fc.constantFrom<string>(NOTE, HEAD, keys.settings, keys.epoch, '__proto__', 'v1/x'),
            fc.oneof(
              fc.jsonValue(),
              fc.record({
                v: fc.constantFrom(1, 2),
                kind: fc.constantFrom('register', 'text'),
                epoch: fc.oneof(fc.nat(), fc.double()),
                fields: fc.jsonValue(),
                versions: fc.jsonValue(),
                seen: fc.dictionary(fc.string(), fc.oneof(fc.maxSafeNat(), fc.jsonValue())),
              }),
            ),
          ),
          fc.jsonValue(),
        ),
        unreadable: fc.jsonValue(),
      },
      { requiredKeys: [] },
    )
    .map((value) => JSON.stringify(value)),
  // A true file with a piece of it lost, doubled or replaced.
  fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.string()).map(([at, length, put]) => {
    const text = JSON.stringify(file);
    const from = at % text.length;
    return text.slice(0, from) + put + text.slice(from + length);
  }),
);

describe('Any file whatever', () => {
  it('gives a copy or one fault, and never throws', () => {
    fc.assert(
      fc.property(anyFile, (text) => {
        const outcome = readBackupFile(text);
        expect(['copy', 'fault']).toContain(outcome.kind);
        if (outcome.kind === 'copy') expect(outcome.copy.records.has(keys.epoch)).toBe(false);
      }),
      { numRuns: FUZZED },
    );
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
