/** The way of a note to the disk, and a store that refuses for a while. */
import { describe, expect, it } from 'vitest';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import type { BackupStore } from '@/storage/backup/store.ts';
import { DAY, epochOf, NEWER, NOTE, noteOf, OTHER, START, world } from './backup-world.ts';

const one = (record: StoredRecord, key: RecordKey = NOTE) => new Map([[key, record]]);

/** A store that refuses every write while told to. */
function refusing(name: string) {
  const told = { refuses: true, tries: 0 };
  const wrap = (store: BackupStore): BackupStore => ({
    ...store,
    change(wanted, next) {
      told.tries += 1;
      if (told.refuses) return Promise.reject(new DOMException('no room', name));
      return store.change(wanted, next);
    },
  });
  return { told, wrap };
}

describe('a store that had no room for a while', () => {
  /** What the disk keeps of a log with a torn entry in it: nothing behind the tear. */
  function torn(store: BackupStore) {
    const disk = { isTorn: false, refuses: false, renewals: 0 };
    const wrap = (): BackupStore => ({
      ...store,
      change(wanted, next) {
        if (disk.refuses) {
          disk.isTorn = true;
          return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
        }
        return store.change(wanted, disk.isTorn ? () => [] : next);
      },
      renew() {
        disk.isTorn = false;
        disk.renewals += 1;
        return Promise.resolve();
      },
    });
    return { disk, wrap };
  }

  it('is opened anew once there is room, and then holds what it had said to hold', async () => {
    const { live, store, putLocal, inBackup, pass } = world();
    const { disk, wrap } = torn(store);
    const life = live({ store: wrap });
    disk.refuses = true;
    putLocal({ [NOTE]: noteOf('typed while it was full') });
    life.backup.note(one(noteOf('typed while it was full')));
    await life.backup.flush();
    disk.refuses = false;
    await pass(life, 1000);
    await pass(life, 1000);
    expect(disk.renewals).toBe(1);
    await expect.poll(() => inBackup()).toBe('typed while it was full');
  });
});

describe('what was noted', () => {
  it('is on the disk half a second later', async () => {
    const { live, pass, inBackup } = world();
    const life = live();
    life.backup.note(one(noteOf('hello')));
    await pass(life, 499);
    life.backup.note(one(noteOf('again'), OTHER));
    await pass(life, 1);
    expect(await inBackup()).toBe('hello');
    expect(await inBackup(OTHER)).toBe('again');
    expect(await life.backup.status()).toMatchObject({ kind: 'kept', at: START + 500, records: 2 });
  });

  it('is joined with what the backup holds, not put in its place', async () => {
    const { live, inBackup } = world();
    const { backup } = live();
    backup.note(one(noteOf('from one', 'ann')));
    await backup.flush();
    backup.note(one(noteOf('from two', 'ben')));
    await backup.flush();
    expect(await inBackup()).toContain('from one');
    expect(await inBackup()).toContain('from two');
  });

  it('changes nothing on the disk when the backup holds it already', async () => {
    const { live, pass } = world();
    const life = live();
    life.backup.note(one(noteOf('hello')));
    await life.backup.flush();
    await pass(life, 10_000);
    life.backup.note(one(noteOf('hello')));
    await pass(life, 1000);
    expect(await life.backup.status()).toMatchObject({ at: START });
  });

  it('mends a damaged copy, and leaves what a newer Debrief wrote', async () => {
    const { live, inBackup, corruptBackup, rawBackup } = world();
    await corruptBackup(NOTE, { v: 1, kind: 'text' });
    await corruptBackup(OTHER, NEWER);
    const { backup } = live();
    backup.note(new Map([...one(noteOf('good')), ...one(noteOf('old'), OTHER)]));
    await backup.flush();
    expect(await inBackup()).toBe('good');
    expect(await rawBackup(OTHER)).toEqual(NEWER);
  });

  it('of an epoch that is over is not taken in', async () => {
    const { live, rawBackup } = world();
    const { backup } = live();
    backup.note(one(epochOf(1), keys.epoch));
    await backup.flush();
    backup.note(one(noteOf('erased', 'ann', 0)));
    await backup.flush();
    expect(await rawBackup()).toBeUndefined();
  });
});

describe('a store that refuses', () => {
  it('is tried again, ever more rarely, and nothing noted is forgotten', async () => {
    const { live, pass, inBackup } = world();
    const { told, wrap } = refusing('QuotaExceededError');
    const life = live({ store: wrap });
    life.backup.note(one(noteOf('first')));
    await pass(life, 500);
    expect(await life.backup.status()).toMatchObject({ kind: 'kept', at: null, trouble: 'full' });
    life.backup.note(one(noteOf('second'), OTHER));
    const tries = told.tries;
    life.backup.note(one(noteOf('more', 'ben')));
    await life.backup.flush();
    expect(told.tries).toBe(tries + 1);

    told.refuses = false;
    await pass(life, 60_000);
    expect(await inBackup()).toContain('first');
    expect(await inBackup()).toContain('more');
    expect(await inBackup(OTHER)).toBe('second');
    expect(await life.backup.status()).toMatchObject({ trouble: null, records: 2 });
  });

  it('is not asked every half second', async () => {
    const { live, pass } = world();
    const { told, wrap } = refusing('UnknownError');
    const life = live({ store: wrap });
    life.backup.note(one(noteOf('first')));
    // Each `pass` tries once by itself when something rang.
    for (let second = 0; second < 120; second += 1) {
      const before = told.tries;
      await pass(life, 1000);
      expect(told.tries - before).toBeLessThanOrEqual(2);
    }
    expect(told.tries).toBeLessThan(20);
    expect(await life.backup.status()).toMatchObject({ trouble: 'refused' });
  });

  it('breaks nothing when it cannot even be opened', async () => {
    const { live, putLocal, inLocal } = world();
    const closed = () => Promise.reject(new Error('the database is broken'));
    const { backup } = live({
      store: () => ({
        read: closed,
        readKeys: closed,
        readOne: closed,
        change: closed,
        renew: closed,
      }),
    });
    putLocal({ [NOTE]: noteOf('kept') });
    backup.note(one(noteOf('kept')));
    await backup.flush();
    expect(await backup.reconcile()).toBeNull();
    await backup.snapshotDay();
    expect(await backup.status()).toEqual({ kind: 'unavailable' });
    expect(await backup.erased()).toBeNull();
    expect(await backup.copyOf(NOTE)).toBeUndefined();
    expect(await backup.heal(NOTE)).toBe(false);
    expect(inLocal()).toBe('kept');
    // What must be on the disk before something else may go says so when it is not.
    await expect(backup.keepErased(one(noteOf('erased')))).rejects.toThrow('broken');
  });
});

describe('a background that dies before the half second is over', () => {
  it('leaves nothing behind that the next one does not heal', async () => {
    const { live, putLocal, inBackup, pass, rawBackup } = world();
    const first = live();
    putLocal({ [NOTE]: noteOf('typed') });
    first.backup.note(one(noteOf('typed')));
    first.die();
    await pass(first, DAY / 24);
    expect(await rawBackup()).toBeUndefined();

    const second = live();
    expect(await second.backup.reconcile()).toBeNull();
    expect(await inBackup()).toBe('typed');
  });
});

describe('with a protection off', () => {
  it('not joined in the transaction, an older version takes the newer one with it', async () => {
    const { live, inBackup } = world();
    const blind = (store: BackupStore): BackupStore => ({
      ...store,
      change: (wanted, next) => store.change(wanted, () => next(() => undefined)),
    });
    const { backup } = live({ store: blind });
    const older = noteOf('only here', 'ann');
    backup.note(one(join(older, noteOf('newer', 'ben'))));
    await backup.flush();
    backup.note(one(older));
    await backup.flush();
    expect(await inBackup()).not.toContain('newer');
  });

  it('not tried again, what was refused once is gone with storage.local', async () => {
    async function emptiedAfterARefusal(triesAgain: boolean): Promise<string> {
      const { live, putLocal, local, pass, after, inLocal } = world();
      const { told, wrap } = refusing('QuotaExceededError');
      let rings = 0;
      const first = live({
        store: wrap,
        timers: (run, wait) => {
          rings += 1;
          return triesAgain || rings === 1 ? after(run, wait) : () => undefined;
        },
      });
      putLocal({ [NOTE]: noteOf('typed') });
      first.backup.note(one(noteOf('typed')));
      await pass(first, 500);
      told.refuses = false;
      await pass(first, 60_000);
      first.die();
      local.empty();
      await live().backup.reconcile();
      return inLocal();
    }
    expect(await emptiedAfterARefusal(true)).toBe('typed');
    expect(await emptiedAfterARefusal(false)).toBe('');
  });
});
