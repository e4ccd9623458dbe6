/** Join: whatever copies meet, in whatever order, the same record comes of them. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { canonical } from '@/domain/json.ts';
import { deleteRecord, isAlive, join, type StoredRecord } from '@/domain/record.ts';
import { setFields } from '@/domain/register.ts';
import { emptyText, type Text, visibleVersions, writeText } from '@/domain/text.ts';
import { parseStored } from '@/storage/parse.ts';
import {
  anyRecord,
  anyRegister,
  anyText,
  ENTRY,
  NOTE,
  reached,
  registerSteps,
  textSteps,
} from './arbitrary-records.ts';

type Three = readonly [StoredRecord, StoredRecord, StoredRecord];

function expectLattice([a, b, c]: Three): void {
  expect(canonical(join(a, b))).toBe(canonical(join(b, a)));
  expect(canonical(join(join(a, b), c))).toBe(canonical(join(a, join(b, c))));
  const ab = join(a, b);
  expect(canonical(join(ab, a))).toBe(canonical(ab));
  expect(canonical(join(ab, ab))).toBe(canonical(ab));
}

const runs = { numRuns: 2000 };

describe('Joining copies that edits can reach', () => {
  it.each([
    ['a note', NOTE, textSteps],
    ['a register', ENTRY, registerSteps],
  ] as const)('gives one result in any order for %s', (_, key, steps) => {
    fc.assert(
      fc.property(steps, (taken) => {
        const held = reached(key, taken).filter((record) => record !== undefined);
        const [a, b = a, c = b] = held;
        if (a !== undefined && b !== undefined && c !== undefined) {
          expectLattice([a, b, c]);
          expect(canonical(join(a, a))).toBe(canonical(a));
        }
      }),
      runs,
    );
  });

  it('leaves a copy as it is when the other has nothing new', () => {
    fc.assert(
      fc.property(textSteps, (taken) => {
        const held = reached(NOTE, taken).filter((record) => record !== undefined);
        const all = held.reduce<StoredRecord | undefined>(
          (a, b) => (a ? join(a, b) : b),
          undefined,
        );
        for (const one of held) {
          if (all !== undefined) expect(canonical(join(all, one))).toBe(canonical(all));
        }
      }),
      runs,
    );
  });
});

describe('Joining any well-formed copies', () => {
  it.each([
    ['notes', anyText],
    ['registers', anyRegister],
    ['both kinds and any epoch', anyRecord],
  ] as const)('gives one result in any order for %s', (_, records) => {
    fc.assert(
      fc.property(fc.tuple(records, records, records), ([a, b, c]) => {
        // As storage hands them over: each in its one form (storage/parse.ts).
        expectLattice([join(a, a), join(b, b), join(c, c)]);
      }),
      runs,
    );
  });

  it('takes a damaged order and doubled versions from storage into one fixed form', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseStored(NOTE, text);
        if (parsed.kind !== 'record') throw new Error('A well-formed note must be readable.');
        expect(canonical(join(parsed.record, parsed.record))).toBe(canonical(parsed.record));
        const turned = { ...text, versions: [...text.versions].reverse() };
        expect(canonical(parseStored(NOTE, turned))).toBe(canonical(parsed));
      }),
      runs,
    );
  });

  it('changes neither copy', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        const before = canonical([a, b]);
        join(a, b);
        expect(canonical([a, b])).toBe(before);
      }),
    );
  });
});

describe('Join and the clock', () => {
  it('does not ask the time', () => {
    const now = vi.spyOn(Date, 'now');
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        join(a, b);
      }),
    );
    expect(now).not.toHaveBeenCalled();
  });

  it('lets an edit win over all that its author had seen, even on a clock set back by years', () => {
    fc.assert(
      fc.property(anyRegister, fc.integer({ min: -1e12, max: 10 }), (register, clock) => {
        const edited = setFields(register, { order: 'mine' }, clock, 'zoe');
        const joined = join(edited, register);
        expect(joined.kind === 'register' && joined.fields.order?.[0]).toBe('mine');
      }),
      runs,
    );
  });
});

describe('An edit of any note that can be read', () => {
  function readOf(text: Text): Text {
    const parsed = parseStored(NOTE, text);
    if (parsed.kind !== 'record' || parsed.record.kind !== 'text') throw new Error(parsed.kind);
    return parsed.record;
  }

  it('is not undone by the copy that it was made on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = readOf(text);
        const dots = visibleVersions(before).map((version) => version.dot);
        const after = writeText(before, 'mine', dots, 'zoe');
        const joined = join(after, before);
        if (joined.kind !== 'text') throw new Error(joined.kind);
        expect(visibleVersions(joined).map((version) => version.text)).toEqual(['mine']);
      }),
      runs,
    );
  });

  it('is not made on one whose writer has a name that nothing can be kept under', () => {
    const text = writeText(emptyText(0), 'x', [], 'ann');
    const versions = [{ dot: ['__proto__', 1], text: 'x' }];
    const damaged = { kind: 'unreadable', why: 'damaged' };
    expect(parseStored(NOTE, { ...text, versions })).toEqual(damaged);
  });

  it('that deletes it leaves nothing to be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const before = readOf(text);
        expect(isAlive(join(deleteRecord(before, 7), before))).toBe(false);
      }),
      runs,
    );
  });
});

describe('Epochs', () => {
  it('let the higher one win whole, whichever side it stands on', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (a, b) => {
        fc.pre(a.epoch !== b.epoch);
        const winner = a.epoch > b.epoch ? a : b;
        expect(join(a, b)).toEqual(winner);
        expect(join(b, a)).toEqual(winner);
      }),
      runs,
    );
  });
});

describe('Two kinds under one key', () => {
  it('keep the words', () => {
    const note = writeText(emptyText(0), 'kept', [], 'ann');
    fc.assert(
      fc.property(anyRegister, (register) => {
        const damaged = { ...register, epoch: 0 };
        expect(join(note, damaged)).toBe(note);
        expect(join(damaged, note)).toBe(note);
      }),
    );
  });
});
