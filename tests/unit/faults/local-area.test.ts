/** How the simulated `storage.local`, the backup's store and the clock behave. */
import { describe, expect, it } from 'vitest';
import type { AreaChanges } from '@/storage/area.ts';
import { createMemoryBackup } from '../../support/faults/memory-backup.ts';
import { createSimulatedTime } from '../../support/faults/simulated-time.ts';
import { createSharedStore, createTurns } from '../../support/shared-area.ts';

const never = () => new AbortController().signal;

function local(browser: 'chromium' | 'firefox' = 'chromium', quota?: number) {
  const turns = createTurns(1);
  const store = createSharedStore({ turns, browser, ...(quota === undefined ? {} : { quota }) });
  const { area } = store.connect();
  const heard: AreaChanges[] = [];
  store.connect().area.onChanged((changes) => heard.push(changes), never());
  async function refusal(call: Promise<unknown>): Promise<string | undefined> {
    const answer = call.then(
      () => undefined,
      (error: Error) => error.message,
    );
    await turns.settle();
    return answer;
  }
  return { turns, store, area, heard, refusal };
}

describe('storage.local', () => {
  it('tells other contexts of what was removed, and of nothing where nothing stood', async () => {
    const { area, heard, refusal } = local();
    await refusal(area.set({ key: 1 }));
    await refusal(area.remove(['key', 'none']));
    expect(heard).toEqual([{ key: { newValue: 1 } }, { key: { oldValue: 1 } }]);
  });

  it.each([
    ['chromium', 1],
    ['firefox', 2],
  ] as const)('of %s tells %i times of a value written twice', async (browser, times) => {
    const { area, heard, refusal } = local(browser);
    await refusal(area.set({ key: 1 }));
    await refusal(area.set({ key: 1 }));
    expect(heard).toHaveLength(times);
  });

  it('hands out copies', async () => {
    const { turns, store, area } = local();
    const value = { list: [1] };
    const writing = area.set({ key: value });
    value.list.push(2);
    await turns.settle();
    await writing;
    const reading = area.get(['key']);
    await turns.settle();
    Object.assign(await reading, { key: 'changed' });
    expect(store.read('key')).toEqual({ list: [1] });
  });

  it('refuses a call whole when it has no room, counted as Chromium counts', async () => {
    const { area, store, refusal } = local('chromium', 100);
    expect(await refusal(area.set({ a: 1, b: '<'.repeat(20) }))).toMatch(/quota exceeded/);
    expect(store.keys()).toEqual([]);
    expect(await refusal(area.set({ b: '<'.repeat(10) }))).toBeUndefined();
    await refusal(area.remove(['b']));
    expect(await refusal(area.set({ c: '<'.repeat(10) }))).toBeUndefined();
  });

  it('can be damaged or emptied without telling anybody', async () => {
    const { area, store, heard, turns, refusal } = local();
    await refusal(area.set({ a: 1, b: 2, c: 3 }));
    heard.length = 0;
    store.corrupt('a', { any: ['thing'] });
    store.corrupt('b', undefined);
    await turns.settle();
    expect([store.read('a'), store.read('b')]).toEqual([{ any: ['thing'] }, undefined]);
    store.empty();
    await turns.settle();
    expect([store.keys(), heard]).toEqual([[], []]);
  });

  it('rejects reads for ever when told so', async () => {
    const { area, store, refusal } = local();
    store.failReads('IO error');
    expect(await refusal(area.get(['a']))).toBe('IO error');
    expect(await refusal(area.getKeys())).toBe('IO error');
    expect(await refusal(area.get(['a']))).toBe('IO error');
  });

  it('gives an event to all listeners of a context together, in the order they were added', async () => {
    const turns = createTurns(3);
    const store = createSharedStore({ turns, events: 'in any order' });
    const { area } = store.connect();
    const heard: string[] = [];
    for (const name of ['first', 'second']) {
      area.onChanged((changes) => heard.push(`${name} ${Object.keys(changes)}`), never());
    }
    for (const key of ['a', 'b', 'c']) store.put({ [key]: 1 });
    await turns.settle();
    expect(heard).toHaveLength(6);
    for (let at = 0; at < heard.length; at += 2) {
      expect(heard[at]?.replace('first', 'second')).toBe(heard[at + 1]);
    }
  });

  it('delivers events late and in any order where told so', async () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 20; seed += 1) {
      const turns = createTurns(seed);
      const store = createSharedStore({ turns, events: 'in any order' });
      const heard: string[] = [];
      const listen = (changes: AreaChanges) => heard.push(...Object.keys(changes));
      store.connect().area.onChanged(listen, never());
      for (const key of ['a', 'b', 'c']) store.put({ [key]: 1 });
      expect(heard).toEqual([]);
      await turns.settle();
      orders.add(heard.join());
    }
    expect(orders.size).toBeGreaterThan(3);
  });
});

describe("the backup's store in memory", () => {
  it('writes all or nothing, and nothing for a life that is over', async () => {
    const turns = createTurns(1);
    const backup = createMemoryBackup(turns);
    const { store, die } = backup.connect();
    const place = { table: 'records', key: 'a' } as const;
    const writing = store.change([place], (held) => [
      { ...place, value: [held('records', 'a') ?? 'none', held('records', 'unasked') ?? 'none'] },
    ]);
    await turns.settle();
    await writing;
    expect(backup.table('records').get('a')).toEqual(['none', 'none']);
    backup.refuseWrites('QuotaExceededError', 1);
    const refused = expect(store.change([], () => [{ ...place, value: 2 }])).rejects.toThrow();
    await turns.settle();
    await refused;
    die();
    void store.change([], () => [{ ...place, value: 3 }]);
    await turns.settle();
    expect(backup.table('records').get('a')).toEqual(['none', 'none']);
  });
});

describe('simulated time', () => {
  it('rings what is due in order, and what rings may set more', async () => {
    const time = createSimulatedTime(1000);
    const rung: string[] = [];
    time.after(() => rung.push(`late ${time.now()}`), 30);
    time.after(() => {
      rung.push(`early ${time.now()}`);
      time.after(() => rung.push(`set then ${time.now()}`), 10);
    }, 10);
    time.after(() => rung.push('called off'), 20)();
    await time.goTo(1025, async () => undefined);
    expect([rung, time.now()]).toEqual([['early 1010', 'set then 1020'], 1025]);
    expect(time.nextDue()).toBe(1030);
  });
});
