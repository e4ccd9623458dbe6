/**
 * Several surfaces over one area without compare-and-swap: no word is lost, and they agree.
 *
 * One surface lives through every run. Where all that could hear of a change close before hearing
 * it, nobody is left to put back what a late write covered; the background is the one that hears.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AreaChanges, StorageArea } from '@/storage/area.ts';
import { type Command, commands, play, type World, worlds } from './played-run.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const seeds = fc.integer();

describe('Surfaces that race', () => {
  it('lose no word, come to agree, and stop writing', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, seeds, commands, async (world, seed, played) => {
        const outcome = await play(world, seed, played);
        expect(outcome).toMatchObject({
          lost: [],
          disagreements: [],
          isSettled: true,
          allSaved: true,
        });
        // Most runs write less than once an edit; a race costs a repair a surface, not more.
        expect(outcome.writes).toBeLessThanOrEqual(2 * outcome.edits + 4 * outcome.lives);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});

/** How many of the same runs lose a word when a protection is taken away. */
async function runsThatLose(
  off: Parameters<typeof play>[3],
  numRuns = 150,
): Promise<{ readonly lose: number; readonly differ: number }> {
  const world: World = { browser: 'chromium', events: 'in order', places: 3 };
  let lose = 0;
  let differ = 0;
  const samples: [number, Command[]][] = fc.sample(fc.tuple(seeds, commands), numRuns);
  for (const [seed, played] of samples) {
    const outcome = await play(world, seed, played, off);
    if (outcome.lost.length > 0) lose += 1;
    if (outcome.disagreements.length > 0) differ += 1;
  }
  return { lose, differ };
}

/** The area with its events changed before a replica hears them. */
function hearing(change: (changes: AreaChanges) => AreaChanges) {
  return (area: StorageArea): StorageArea => ({
    ...area,
    onChanged: (listener, signal) => area.onChanged((heard) => listener(change(heard)), signal),
  });
}

const withoutNewValues = hearing((changes) =>
  Object.fromEntries(
    Object.entries(changes).map(([key, { oldValue }]) => [key, { oldValue }] as const),
  ),
);

/** What is asked for one record at a time is looking again; it finds nothing. */
function neverLooksAgain(area: StorageArea): StorageArea {
  return { ...area, get: async (keys) => (keys.length === 1 ? {} : area.get(keys)) };
}

describe('Each protection is missed when it is gone', () => {
  it('none gone: nothing is lost', async () => {
    expect(await runsThatLose({})).toEqual({ lose: 0, differ: 0 });
  });

  it.each([
    ['the new value of an event', { wrap: withoutNewValues }],
    ['all events', { wrap: hearing(() => ({})) }],
    ['replacing only what was in the field', { overwritesAll: true }],
  ])('words are lost without %s', async (_, off) => {
    const result = await runsThatLose(off);
    expect(result.lose).toBeGreaterThan(0);
  });

  it('words are lost when nobody looks again after a race', async () => {
    const result = await runsThatLose({ wrap: neverLooksAgain });
    expect(result.lose).toBeGreaterThan(0);
  });
});
