/** The background before it knows whether the data has its form. */
import { expect, it } from 'vitest';
import { heldBack, whenMade } from '@/storage/migrations/may-write.ts';
import type { MigrationOutcome } from '@/storage/migrations/migrate.ts';
import { createSharedStore } from '../../support/shared-area.ts';

const LATER: MigrationOutcome = { kind: 'later', trouble: 'full' };

/** A migration that comes to these ends, one try after another. */
function ending(...ends: MigrationOutcome[]) {
  const run = async () => ends.shift() ?? LATER;
  return { run, left: () => ends.length };
}

it('a migration that storage refused is made again in the same life', async () => {
  const migration = ending(LATER, LATER, { kind: 'moved', left: [] });
  let waits = 0;
  async function wait(): Promise<void> {
    waits += 1;
  }
  expect(await whenMade(migration, wait)).toBe(true);
  expect([waits, migration.left()]).toEqual([2, 0]);
});

it('data that turns out to be newer is not ours', async () => {
  expect(await whenMade(ending(LATER, { kind: 'newer' }), async () => undefined)).toBe(false);
});

it('what is written meanwhile waits, in its order, and is refused where the data is not ours', async () => {
  const store = createSharedStore({
    turns: { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) },
  });
  for (const isOurs of [true, false]) {
    store.put({ word: 'before', gone: 'before' });
    const known = Promise.withResolvers<boolean>();
    const area = heldBack(store.connect().area, () => known.promise);
    const written = Promise.allSettled([
      area.set({ word: 'first' }),
      area.set({ word: 'second' }),
      area.remove(['gone']),
    ]);
    expect(await area.get(['word'])).toEqual({ word: 'before' });
    known.resolve(isOurs);
    const ends = new Set((await written).map(({ status }) => status));
    expect([...ends]).toEqual([isOurs ? 'fulfilled' : 'rejected']);
    expect(store.read('word')).toBe(isOurs ? 'second' : 'before');
    expect(store.read('gone')).toBe(isOurs ? undefined : 'before');
  }
});
