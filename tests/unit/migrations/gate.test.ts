/** What a page does while the data has another form: it waits, or it stays away. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StorageArea } from '@/storage/area.ts';
import { type Readiness, whenMigrated } from '@/storage/migrations/gate.ts';
import { readOnlyArea, readOnlyReplica } from '@/storage/migrations/read-only.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSharedStore } from '../../support/shared-area.ts';
import { NOTE, NOTES, noteOf, typed, world } from '../replica-world.ts';

const atOnce = { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) };
const versionValue = (version: number) => ({ 'version/all': { v: 1, version, since: 5 } });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

function waiting(items: Readonly<Record<string, unknown>>, wrap = (area: StorageArea) => area) {
  const store = createSharedStore({ turns: atOnce });
  store.put(items);
  const life = new AbortController();
  let outcome: Readiness | 'rejected' | undefined;
  whenMigrated(wrap(store.connect().area), life.signal, 2).then(
    (readiness) => {
      outcome = readiness;
    },
    () => {
      outcome = 'rejected';
    },
  );
  return { store, life, outcome: () => outcome };
}

const moment = () => vi.advanceTimersByTimeAsync(0);

describe('A page', () => {
  it('is ready after one small read where no version is said and no step is known', async () => {
    const store = createSharedStore({ turns: atOnce });
    const { area } = store.connect();
    expect(await whenMigrated(area, new AbortController().signal)).toBe('ready');
    expect(store.reads()).toBe(1);
  });

  it('waits until the version is in force, and goes on at once', async () => {
    const { store, outcome } = waiting({ [NOTE]: noteOf('old') });
    await moment();
    expect(outcome()).toBeUndefined();
    store.put({ 'v2/note': {} });
    await moment();
    expect(outcome()).toBeUndefined();
    store.put(versionValue(2));
    await moment();
    expect(outcome()).toBe('ready');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes on within a second though it did not hear of the switch', async () => {
    const { store, outcome } = waiting({}, (area) => ({ ...area, onChanged: () => undefined }));
    await moment();
    store.put(versionValue(2));
    await vi.advanceTimersByTimeAsync(999);
    expect(outcome()).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(outcome()).toBe('ready');
  });

  it('stops waiting when it goes away', async () => {
    const { life, outcome } = waiting({});
    await moment();
    life.abort();
    await moment();
    expect(outcome()).toBe('rejected');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hears that a newer program has been here', async () => {
    const { outcome } = waiting(versionValue(3));
    await moment();
    expect(outcome()).toBe('newer');
  });

  it('is told when storage cannot be read', async () => {
    const store = createSharedStore({ turns: atOnce });
    store.failReads('An unexpected error occurred');
    const { signal } = new AbortController();
    await expect(whenMigrated(store.connect().area, signal)).rejects.toThrow();
  });
});

describe('A replica on newer data', () => {
  it('shows and follows, and writes nothing', async () => {
    const { turns, store } = world();
    store.put({ [NOTE]: noteOf('kept') });
    const { area } = store.connect();
    const replica = readOnlyReplica(
      createReplica({
        area: readOnlyArea(area),
        actor: 'a',
        now: () => 5,
        signal: new AbortController().signal,
      }),
    );
    await Promise.all([replica.open(NOTES), turns.settle()]);
    expect(replica.edit([typed('mine')])).toBe(false);
    store.put({ [NOTE]: noteOf('newer', 'other') });
    await turns.settle();
    expect(JSON.stringify(replica.get(NOTE))).toContain('kept');
    expect(JSON.stringify(replica.get(NOTE))).toContain('newer');
    await vi.advanceTimersByTimeAsync(10_000);
    await turns.settle();
    expect(store.writes()).toBe(0);
    expect(JSON.stringify(store.read(NOTE))).not.toContain('kept');
  });
});
