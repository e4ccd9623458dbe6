/** The truth and the backup take from each other what they lack. */
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { deleteRecord } from '@/domain/record.ts';
import {
  DAMAGED,
  epochOf,
  HEAD,
  headOf,
  NEWER,
  NOTE,
  noteOf,
  numbered,
  OTHER,
  START,
  settled,
} from './backup-world.ts';

describe('the truth and the backup', () => {
  it('take from each other what they lack', async () => {
    const { live, putLocal, inLocal, inBackup, corruptBackup } = await settled();
    putLocal({ [OTHER]: noteOf('written while nobody looked') });
    await corruptBackup(NOTE, noteOf('from elsewhere', 'ben'));
    expect(await live().backup.reconcile()).toBeNull();
    expect(await inBackup(OTHER)).toBe('written while nobody looked');
    for (const text of [inLocal(), await inBackup()]) {
      expect(text).toContain('mine');
      expect(text).toContain('from elsewhere');
    }
  });

  it('write nothing when they are equal', async () => {
    const { live, local, store } = await settled();
    const before = local.writes();
    let changes = 0;
    const { backup } = live({
      store: (kept) => ({
        ...kept,
        change: (wanted, next) => {
          changes += 1;
          return store.change(wanted, next);
        },
      }),
    });
    expect(await backup.reconcile()).toBeNull();
    expect(local.writes()).toBe(before);
    expect(changes).toBe(0);
  });

  it('storage that comes back empty is filled again, and the person is told', async () => {
    const { live, local, inLocal } = await settled();
    local.empty();
    expect(await live().backup.reconcile()).toEqual({ at: START, kind: 'emptied', records: 2 });
    expect(inLocal()).toBe('mine');
    expect(local.read(HEAD)).toEqual(headOf('Engineer'));
  });

  it('one record that went missing is put back, and the person is told', async () => {
    const { live, local, inLocal } = await settled();
    local.corrupt(NOTE, undefined);
    expect(await live().backup.reconcile()).toMatchObject({ kind: 'damaged', records: 1 });
    expect(inLocal()).toBe('mine');
  });

  it('what was deleted and the epoch come back untold', async () => {
    const { live, local, corruptBackup } = await settled();
    const deleted = deleteRecord(noteOf('gone'), START);
    await corruptBackup(OTHER, deleted);
    await corruptBackup(keys.epoch, epochOf(0));
    expect(await live().backup.reconcile()).toBeNull();
    expect(local.read(OTHER)).toEqual(deleted);
    expect(local.read(keys.epoch)).toEqual(epochOf(0));
  });

  it('what storage would not take is not said to be back', async () => {
    const { live, local } = await settled();
    local.empty();
    local.refuseWrites('Resource::kQuotaBytes quota exceeded');
    expect(await live().backup.reconcile()).toBeNull();
    local.refuseWrites('', 0);
    expect(await live().backup.reconcile()).toMatchObject({ kind: 'emptied' });
  });

  it('what was erased comes back from neither side', async () => {
    const { live, local, rawBackup, putLocal, corruptBackup } = await settled();
    putLocal({ [keys.epoch]: epochOf(1) });
    local.corrupt(NOTE, undefined);
    putLocal({ [OTHER]: noteOf('not yet taken away') });
    await corruptBackup(numbered(1), noteOf('of the new epoch', 'ben', 1));
    await live().backup.reconcile();
    expect(local.read(NOTE)).toBeUndefined();
    expect(await rawBackup(OTHER)).toBeUndefined();
    expect(local.read(numbered(1))).toBeDefined();
  });

  it('an epoch that only the backup knows counts', async () => {
    const { live, local, corruptBackup, inLocal } = await settled();
    await corruptBackup(keys.epoch, epochOf(1));
    local.corrupt(NOTE, undefined);
    await live().backup.reconcile();
    expect(local.read(keys.epoch)).toEqual(epochOf(1));
    expect(inLocal()).toBe('');
  });
});

describe('what cannot be used', () => {
  it('a newer value is left alone, wherever it stands', async () => {
    const { live, local, corruptBackup, rawBackup, putLocal } = await settled();
    local.corrupt(NOTE, NEWER);
    putLocal({ [OTHER]: noteOf('of today') });
    await corruptBackup(OTHER, NEWER);
    const { backup } = live();
    expect(await backup.reconcile()).toBeNull();
    expect(await backup.heal(NOTE)).toBe(false);
    expect(local.read(NOTE)).toEqual(NEWER);
    expect(await rawBackup()).toEqual(noteOf('mine'));
    expect(await rawBackup(OTHER)).toEqual(NEWER);
    expect(local.read(OTHER)).toEqual(noteOf('of today'));
  });

  it('a damaged copy in the backup is never put back, and is mended from the truth', async () => {
    const { live, local, corruptBackup, inBackup, rawBackup } = await settled();
    await corruptBackup(NOTE, DAMAGED);
    await corruptBackup(OTHER, DAMAGED);
    expect(await live().backup.reconcile()).toBeNull();
    expect(await inBackup()).toBe('mine');
    expect(local.read(OTHER)).toBeUndefined();
    expect(await rawBackup(OTHER)).toEqual(DAMAGED);
  });

  it('damaged in both places, both stay as they are', async () => {
    const { live, local, corruptBackup, rawBackup } = await settled();
    await corruptBackup(NOTE, 'x');
    local.corrupt(NOTE, DAMAGED);
    expect(await live().backup.reconcile()).toBeNull();
    expect(local.read(NOTE)).toEqual(DAMAGED);
    expect(await rawBackup()).toBe('x');
  });
});

describe('with a protection off', () => {
  it('without a backup, what storage.local lost is lost', async () => {
    const { live, local, inLocal } = await settled();
    local.empty();
    const forgetful = () => Promise.reject(new Error('no such store'));
    const store = () => ({
      read: forgetful,
      readKeys: forgetful,
      readOne: forgetful,
      change: forgetful,
      renew: forgetful,
    });
    expect(await live({ store }).backup.reconcile()).toBeNull();
    expect(inLocal()).toBe('');
  });
});
