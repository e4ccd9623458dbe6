/** Deleted words go after 30 days, everywhere, and nothing that lives goes with them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit, type Edit } from '@/domain/edit.ts';
import { FORGET_AFTER, forgotten } from '@/domain/forget.ts';
import { isAlive, join, type StoredRecord } from '@/domain/record.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSharedStore } from '../support/shared-area.ts';
import { ENTRY, NOTE, reached, registerSteps, textSteps } from './arbitrary-records.ts';

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
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

describe('On a clock that is years behind', () => {
  it('a deletion is dated by the newest thing that it deletes, and has its 30 days', async () => {
    const store = createSharedStore({ turns: atOnce });
    const clock = { time: 5 * FORGET_AFTER };
    const signal = new AbortController().signal;
    const { area } = store.connect();
    const replica = createReplica({ area, actor: 'a', now: () => clock.time, signal });
    replica.edit([{ kind: 'set', key: ENTRY, fields: { status: 'asked' } }]);
    replica.edit([{ kind: 'write', key: NOTE, text: 'the cache', replaces: [] }]);
    clock.time = 1000;
    replica.edit([ENTRY, NOTE].map((key) => ({ kind: 'delete', key }) as const));
    for (const key of [ENTRY, NOTE]) {
      const deleted = replica.get(key);
      if (deleted === undefined) throw new Error(key);
      expect(forgotten(deleted, 5 * FORGET_AFTER + 1000)).toBeUndefined();
      expect(forgotten(deleted, 6 * FORGET_AFTER + 1000)).toBeDefined();
    }
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
