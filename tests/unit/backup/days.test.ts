/** The ten daily copies, by calendars and clocks that may be wrong. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '@/domain/day.ts';
import type { BackupStore } from '@/storage/backup/store.ts';
import { DAY, type Life, NOTE, noteOf, START, world } from './backup-world.ts';

const YEAR = 365 * DAY;

async function dayNames(life: Life): Promise<readonly string[]> {
  const status = await life.backup.status();
  return status.kind === 'kept' ? status.days.map(({ day }) => day) : [];
}

/** A device that is on, and looked after, for so many days. */
async function lookedAfter(days: number) {
  const device = world();
  const life = device.live();
  for (let day = 0; day < days; day += 1) {
    if (day > 0) device.setClock(DAY);
    device.putLocal({ [NOTE]: noteOf(`as of day ${day}`, `actor ${day}`) });
    await life.backup.reconcile();
  }
  return { ...device, life };
}

describe('the daily copies', () => {
  it('are named by the device’s own calendar', () => {
    expect(dayOf(new Date(2026, 10, 3, 23, 59, 59).getTime())).toBe('2026-11-03');
    expect(dayOf(new Date(2026, 10, 4).getTime())).toBe('2026-11-04');
  });

  it('are made once a day, at the first look of the day', async () => {
    const { life, setClock, putLocal } = await lookedAfter(1);
    setClock(DAY / 4);
    putLocal({ [NOTE]: noteOf('later that day', 'ben') });
    await life.backup.reconcile();
    expect(await dayNames(life)).toEqual(['2026-11-20']);
    const day = await life.backup.readDay('2026-11-20');
    expect(day).toMatchObject({ at: START, unreadable: 0 });
    expect([...(day?.records ?? [])]).toEqual([[NOTE, noteOf('as of day 0', 'actor 0')]]);
  });

  it('also when nothing has changed since yesterday', async () => {
    const { life, setClock } = await lookedAfter(1);
    setClock(DAY);
    await life.backup.snapshotDay();
    expect(await dayNames(life)).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('are ten; the oldest falls out', async () => {
    const { life } = await lookedAfter(12);
    const names = await dayNames(life);
    expect(names).toHaveLength(10);
    expect(names[0]).toBe('2026-12-01');
    expect(names[9]).toBe('2026-11-22');
    expect(await life.backup.readDay('2026-11-21')).toBeNull();
    expect((await life.backup.readDay('2026-11-22'))?.records.size).toBe(1);
  });

  it('a clock set back takes none of them', async () => {
    const { life, setClock } = await lookedAfter(10);
    const before = await dayNames(life);
    for (let back = 0; back < 5; back += 1) {
      setClock(-DAY);
      await life.backup.reconcile();
    }
    expect(await dayNames(life)).toEqual(before);
  });

  it('a clock that ran years ahead does not keep the true days out', async () => {
    const { life, setClock } = await lookedAfter(3);
    setClock(4 * YEAR);
    for (let wrong = 0; wrong < 9; wrong += 1) {
      setClock(DAY);
      await life.backup.reconcile();
    }
    setClock(-4 * YEAR);
    const today = dayOf(START + 11 * DAY);
    await life.backup.reconcile();
    expect((await dayNames(life))[0]).toBe(today);
    setClock(DAY);
    await life.backup.reconcile();
    expect((await dayNames(life)).slice(0, 2)).toEqual([dayOf(START + 12 * DAY), today]);
  });

  it('are not made of nothing', async () => {
    const life = world().live();
    await life.backup.reconcile();
    expect(await dayNames(life)).toEqual([]);
  });

  it('one that finds no room leaves the others as they were', async () => {
    const device = await lookedAfter(10);
    device.life.die();
    const before = await dayNames(device.life);
    device.setClock(DAY);
    const full = (store: BackupStore): BackupStore => ({
      ...store,
      change: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    });
    const life = device.live({ store: full });
    await life.backup.snapshotDay();
    expect(await dayNames(life)).toEqual(before);
    const later = device.live();
    await later.backup.snapshotDay();
    expect((await dayNames(later))[0]).toBe('2026-11-30');
  });

  it('say how much of them cannot be read, and give the rest', async () => {
    const { store, life } = await lookedAfter(1);
    const [key = ''] = await store.readKeys('copies');
    const records = { [NOTE]: noteOf('whole'), 'v1/note/i1/torn': 'x', other: 1 };
    await store.change([], () => [{ table: 'copies', key, value: { v: 1, records } }]);
    const day = await life.backup.readDay('2026-11-20');
    expect(day?.unreadable).toBe(2);
    expect([...(day?.records.keys() ?? [])]).toEqual([NOTE]);
    await store.change([], () => [{ table: 'copies', key, value: { v: 1, records: 'torn' } }]);
    expect(await life.backup.readDay('2026-11-20')).toBeNull();
  });
});

describe('with a protection off', () => {
  it('without daily copies, what was written over by mistake yesterday has no way back', async () => {
    const { life, setClock, rawBackup } = await lookedAfter(1);
    setClock(DAY);
    const held = await rawBackup();
    expect(held).toEqual(noteOf('as of day 0', 'actor 0'));
    // The person empties the note, on purpose or not: the truth and its backup follow.
    const emptied = { ...noteOf('', 'actor 0'), seen: { 'actor 0': 2 } };
    life.backup.note(new Map([[NOTE, emptied]]));
    await life.backup.flush();
    expect(JSON.stringify(await rawBackup())).not.toContain('as of day 0');
    const yesterday = await life.backup.readDay('2026-11-20');
    expect(JSON.stringify(yesterday?.records.get(NOTE))).toContain('as of day 0');
  });
});
