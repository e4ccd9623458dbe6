/** The copies that lie outside join: what was erased, and the state before a restore. */
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import type { BackupStore } from '@/storage/backup/store.ts';
import { dropWayBack, keepWayBack, readWayBack, wayBackAt } from '@/storage/restore/way-back.ts';
import {
  DAY,
  epochOf,
  HEAD,
  headOf,
  NEWER,
  NOTE,
  noteOf,
  numbered,
  OTHER,
  START,
  world,
} from './backup-world.ts';

const of = (text: string, epoch = 0, key = NOTE) => new Map([[key, noteOf(text, 'ann', epoch)]]);

describe('the erased copy', () => {
  it('stays for 30 days and then goes by itself', async () => {
    const { live, setClock, store } = world();
    const { backup } = live();
    await backup.keepErased(of('erased'));
    const until = START + 30 * DAY;
    expect(await backup.erased()).toEqual({ at: START, records: 1, until });
    setClock(30 * DAY - 1);
    expect((await backup.readErased())?.records.get(NOTE)).toEqual(noteOf('erased'));
    setClock(1);
    expect(await backup.erased()).toBeNull();
    expect(await backup.readErased()).toBeNull();
    await backup.snapshotDay();
    expect(await store.readKeys('copies')).toEqual([]);
  });

  it('takes in what is erased again, and the days begin anew', async () => {
    const { live, setClock } = world();
    const { backup } = live();
    await backup.keepErased(of('first'));
    setClock(20 * DAY);
    await backup.keepErased(of('second', 1, OTHER));
    expect(await backup.erased()).toMatchObject({ at: START + 20 * DAY, records: 2 });
    const { records } = (await backup.readErased()) ?? { records: new Map() };
    expect([...records.keys()].sort()).toEqual([NOTE, OTHER]);
  });

  it('the same deletion told again joins, and the days go on', async () => {
    const { live, setClock } = world();
    const { backup } = live();
    await backup.keepErased(of('on this device'));
    setClock(20 * DAY);
    await backup.keepErased(new Map([[NOTE, noteOf('on the other', 'ben')]]));
    expect(await backup.erased()).toMatchObject({ at: START, records: 1 });
    const text = JSON.stringify((await backup.readErased())?.records.get(NOTE));
    expect(text).toContain('on this device');
    expect(text).toContain('on the other');
  });

  it('goes at once when told so', async () => {
    const { live, store } = world();
    const { backup } = live();
    await backup.keepErased(of('erased'));
    await backup.dropErased();
    expect(await backup.erased()).toBeNull();
    expect((await store.read('copies')).size).toBe(0);
  });

  it('lies outside join: nothing in it comes back by itself', async () => {
    const { live, local } = world();
    const { backup } = live();
    await backup.keepErased(of('erased'));
    expect(await backup.reconcile()).toBeNull();
    expect(local.keys()).toEqual([]);
  });
});

describe('the way back of a restore', () => {
  it('is one; the next takes its place', async () => {
    const { store } = world();
    expect(await wayBackAt(store)).toBeNull();
    await keepWayBack(store, { at: START, before: of('first'), left: of('one') });
    await keepWayBack(store, { at: START + 1000, before: of('second'), left: of('two') });
    expect(await wayBackAt(store)).toBe(START + 1000);
    expect((await readWayBack(store))?.before.get(NOTE)).toEqual(noteOf('second'));
    expect((await readWayBack(store))?.left.get(NOTE)).toEqual(noteOf('two'));
    expect((await store.readKeys('copies')).length).toBe(2);
    await dropWayBack(store);
    expect(await readWayBack(store)).toBeNull();
  });
});

/** A device with a history, on which everything was deleted just now. */
async function erased() {
  const device = world();
  const life = device.live();
  device.putLocal({ [NOTE]: noteOf('erased'), [HEAD]: headOf('Engineer') });
  await life.backup.reconcile();
  await keepWayBack(device.store, { at: START, before: of('erased'), left: of('erased') });
  device.setClock(DAY);
  device.putLocal({
    [keys.epoch]: epochOf(1),
    [OTHER]: noteOf('new', 'ann', 1),
  });
  await life.backup.reconcile();
  return { ...device, life };
}

describe('what "delete everything" erased', () => {
  it('is told to whoever keeps it, then leaves every copy but the erased one', async () => {
    const { life, store, corruptBackup } = await erased();
    const { backup } = life;
    await corruptBackup(numbered(1), 'torn');
    await corruptBackup(numbered(2), NEWER);
    await corruptBackup(numbered(3), { v: 2, pages: ['of whatever epoch'] });
    const older = await backup.readOlder(1);
    expect([...older.keys()].sort()).toEqual([HEAD, NOTE].sort());
    await backup.keepErased(older);
    await backup.dropOlder(1);

    expect([...(await store.readKeys('records'))].sort()).toEqual(
      [OTHER, keys.epoch, numbered(3)].sort(),
    );
    expect(await wayBackAt(store)).toBeNull();
    expect(await backup.readDay('2026-11-20')).toBeNull();
    const today = await backup.readDay('2026-11-21');
    expect([...(today?.records.keys() ?? [])].sort()).toEqual([OTHER, keys.epoch].sort());
    expect(await backup.status()).toMatchObject({ days: [{ day: '2026-11-21', records: 2 }] });
    expect(await backup.readErased()).toMatchObject({ records: older });
  });

  it('is not taken in again, even if the epoch’s own record is damaged', async () => {
    const { life, corruptBackup, local, rawBackup } = await erased();
    await life.backup.dropOlder(1);
    await corruptBackup(keys.epoch, 'torn');
    local.corrupt(keys.epoch, 'torn');
    life.backup.note(of('erased'));
    await life.backup.flush();
    await life.backup.reconcile();
    expect(await rawBackup()).toBeUndefined();
    expect(await life.backup.copyOf(NOTE)).toBeUndefined();
  });

  it('is taken away once; asked again, nothing is done', async () => {
    const { life, live, store } = await erased();
    await life.backup.dropOlder(1);
    let changes = 0;
    const again = live({
      store: (kept) => ({
        ...kept,
        change: (wanted, next) => {
          changes += 1;
          return store.change(wanted, next);
        },
      }),
    });
    await again.backup.dropOlder(1);
    await again.backup.dropOlder(0);
    expect(changes).toBe(0);
  });

  it('killed in its midst, it is done by the next', async () => {
    const { live, rawBackup } = await erased();
    let changes = 0;
    const dying = live({
      store: (kept) => ({
        ...kept,
        change: (wanted, next) => {
          changes += 1;
          return changes > 2 ? Promise.reject(new Error('killed')) : kept.change(wanted, next);
        },
      }),
    });
    await expect(dying.backup.dropOlder(1)).rejects.toThrow('killed');
    expect(await rawBackup()).toBeDefined();
    const next = live();
    await next.backup.dropOlder(1);
    expect(await rawBackup()).toBeUndefined();
    expect(await next.backup.readDay('2026-11-20')).toBeNull();
  });

  it('with the floor forgotten, it comes back', async () => {
    const { life, live, rawBackup, store } = await erased();
    await life.backup.dropOlder(1);
    life.die();
    const forgetful = (kept: BackupStore): BackupStore => ({
      ...kept,
      change: (wanted, next) =>
        store.change(wanted, (held) =>
          next((table, key) =>
            table === 'facts' || key === keys.epoch ? undefined : held(table, key),
          ),
        ),
    });
    const { backup } = live({ store: forgetful });
    backup.note(of('erased'));
    await backup.flush();
    expect(await rawBackup()).toEqual(noteOf('erased'));
  });
});
