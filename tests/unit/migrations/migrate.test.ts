/** A migration, whole, killed and resumed, or made twice at once: it ends as the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUARANTINE_PREFIX } from '@/domain/keys.ts';
import { createStep } from '@/storage/migrations/step.ts';
import { versionIn } from '@/storage/migrations/version.ts';
import { plan, SECOND } from './made-up-step.ts';
import {
  createWorld,
  DAMAGED,
  NEW_NOTE,
  NEWER,
  NOTES,
  newKeys,
  text,
  UNREADABLE,
  unkilled,
} from './migration-world.ts';

describe('A migration', () => {
  it('writes the new records beside the old, and then the version', async () => {
    const world = createWorld();
    const before = world.all();
    const outcome = await world.run();
    expect(outcome).toEqual({ kind: 'moved', left: [NEWER, DAMAGED].sort() });
    expect(world.version()).toEqual({ v: 1, version: 2, since: 1_000_000 });
    expect(world.all()).toMatchObject(before);
    expect(text(world, NEW_NOTE)).toContain('words 7');
    expect(text(world, 'v2/person/past1')).toContain('Zoë');
    expect(text(world, 'v2/session/past1')).not.toContain('Zoë');
  });

  it('leaves what it cannot read where it is, with a copy aside', async () => {
    const world = await unkilled();
    for (const [key, value] of Object.entries(UNREADABLE)) {
      expect(world.store.read(key)).toEqual(value);
      expect(world.store.read(`${QUARANTINE_PREFIX}${key}`)).toEqual(value);
    }
  });

  it('has nothing to do the second time', async () => {
    const world = await unkilled();
    const before = world.all();
    const again = world.life();
    expect(await world.play(again.migration.run)).toEqual({ kind: 'in-step' });
    expect(again.sent()).toBe(0);
    expect(world.all()).toEqual(before);
  });

  it('is one write where nothing was stored yet', async () => {
    const world = createWorld();
    for (const key of world.store.keys()) world.store.remove(key);
    const first = world.life();
    await world.play(first.migration.run);
    expect(first.sent()).toBe(1);
    expect(world.all()).toEqual({ 'version/all': { v: 1, version: 2, since: 1_000_000 } });
  });

  it('writes nothing where no step is known', async () => {
    const world = createWorld();
    const before = world.all();
    const none = world.life({ steps: [] });
    expect(await world.play(none.migration.run)).toEqual({ kind: 'in-step' });
    expect(await world.play(none.migration.tidy)).toEqual({ kind: 'in-step' });
    expect(world.all()).toEqual(before);
  });

  it('takes several steps in turn', async () => {
    const third = createStep({
      from: { ...plan.to },
      to: { ...plan.to, version: 3 },
      make: (parcel) => new Map([...parcel].map(([key, value]) => [`v3/${key.slice(3)}`, value])),
    });
    const world = createWorld();
    await world.run({ steps: [SECOND, third] });
    expect(versionIn(world.version())).toBe(3);
    expect(text(world, NEW_NOTE.replace('v2/', 'v3/'))).toContain('words 7');
  });
});

describe('A migration that is killed', () => {
  it('after any of its writes is resumed, and ends as if it had not been', async () => {
    const whole = createWorld();
    const first = whole.life();
    await whole.play(first.migration.run);
    const writes = first.sent();
    expect(writes).toBeGreaterThan(4);
    for (let killAt = 1; killAt <= writes; killAt += 1) {
      const world = createWorld();
      const before = world.all();
      await world.run({ killAt });
      expect(world.all(), `killed at ${killAt}`).toMatchObject(before);
      await world.run();
      expect(world.all(), `killed at ${killAt}`).toEqual(whole.all());
    }
  });

  it('again and again, at any writes and in any order of things, ends so too', async () => {
    const expected = (await unkilled()).all();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
        fc.integer(),
        async (kills, seed) => {
          const world = createWorld(seed);
          for (const killAt of kills) await world.run({ killAt });
          await world.run();
          expect(world.all()).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('would show nothing of some records, were the version written first', async () => {
    const world = createWorld();
    await world.run({
      killAt: 2,
      wrap: (area) => ({
        ...area,
        set: (items) => area.set({ ...items, 'version/all': { v: 1, version: 2, since: 0 } }),
      }),
    });
    await world.run();
    expect(versionIn(world.version())).toBe(2);
    expect(newKeys(world).length).toBeLessThan(NOTES);
  });
});

describe('A migration made twice at once', () => {
  it('ends as one, in any order of things', async () => {
    const expected = (await unkilled()).all();
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const world = createWorld(seed);
        const one = world.life().migration.run();
        const two = world.life().migration.run();
        await world.turns.settle();
        await Promise.all([one, two]);
        expect(world.all()).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
