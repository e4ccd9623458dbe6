/** Deleted words go after 30 days, everywhere, and nothing that lives goes with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '@/domain/edit.ts';
import { FORGET_AFTER, forgotten } from '@/domain/forget.ts';
import { isAlive, join, type StoredRecord } from '@/domain/record.ts';
import { ENTRY, NOTE, reached, registerSteps, textSteps } from './arbitrary-records.ts';

const DELETED = 1000;
const LATER = DELETED + FORGET_AFTER;

function after(edits: readonly Edit[], from?: StoredRecord): StoredRecord {
  const made = edits.reduce<StoredRecord | undefined>(
    (record, edit) => applyEdit(record, edit, { now: DELETED, actor: 'a', epoch: 0 }),
    from,
  );
  if (made === undefined) throw new Error('The edits make no record.');
  return made;
}

const note = after([{ kind: 'write', key: NOTE, text: 'the cache', replaces: [] }]);
const deletedNote = after([{ kind: 'delete', key: NOTE }], note);
const head = after([{ kind: 'set', key: ENTRY, fields: { status: 'asked', chosenAt: 7 } }]);
const deletedHead = after([{ kind: 'delete', key: ENTRY }], head);

describe('What was deleted', () => {
  it('keeps its words for 30 days, and loses them then', () => {
    expect(forgotten(deletedNote, LATER - 1)).toBeUndefined();
    expect(JSON.stringify(forgotten(deletedNote, LATER))).not.toContain('the cache');
    expect(JSON.stringify(forgotten(deletedHead, LATER))).not.toContain('asked');
  });

  it('is forgotten once, not again and again', () => {
    const once = forgotten(deletedNote, LATER);
    if (once === undefined) throw new Error('It was not forgotten.');
    expect(forgotten(once, LATER)).toBeUndefined();
  });

  it.each([
    ['note', deletedNote, note],
    ['entry', deletedHead, head],
  ])('does not come back from an old copy of the %s', (_, deleted, old) => {
    const left = forgotten(deleted, LATER);
    if (left === undefined) throw new Error('It was not forgotten.');
    for (const copy of [deleted, old, join(deleted, old)]) {
      expect(join(left, copy)).toEqual(left);
      expect(join(copy, left)).toEqual(left);
    }
  });

  it('keeps what was written after the delete', () => {
    const more: Edit = { kind: 'write', key: NOTE, text: 'and then', replaces: [] };
    const left = forgotten(after([more], deletedNote), LATER);
    expect(JSON.stringify(left)).toContain('and then');
    expect(JSON.stringify(left)).not.toContain('the cache');
  });
});

describe('Forgetting', () => {
  it.each([
    ['notes', NOTE, textSteps],
    ['registers', ENTRY, registerSteps],
  ] as const)('never takes what is alive anywhere: %s', (_, key, someSteps) => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const [a, b] = reached(key, steps);
        if (a === undefined || b === undefined) return;
        const left = forgotten(a, 50 + FORGET_AFTER) ?? a;
        expect(isAlive(join(left, b))).toBe(isAlive(join(a, b)));
      }),
    );
  });
});
