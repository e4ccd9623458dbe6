/** Writes that are refused, and steps with a mistake in them: nothing of the old form is lost. */
import { describe, expect, it } from 'vitest';
import { keys } from '@/domain/keys.ts';
import { OLD_KEPT_FOR } from '@/storage/migrations/migrate.ts';
import { createStep } from '@/storage/migrations/step.ts';
import { versionIn } from '@/storage/migrations/version.ts';
import { plan } from './made-up-step.ts';
import { createWorld, NEW_NOTE, NOTE, newKeys, text, unkilled } from './migration-world.ts';

const DAY = 86_400_000;

describe('Refused writes', () => {
  it('leave everything as it was; the migration says why, and is made the next time', async () => {
    const expected = (await unkilled()).all();
    const refusals = [
      ['An unexpected error occurred', 'refused'],
      ['Resource::kQuotaBytes quota exceeded', 'full'],
    ] as const;
    for (const [words, trouble] of refusals) {
      for (let accepted = 0; accepted < 6; accepted += 1) {
        const world = createWorld();
        const before = world.all();
        let sent = 0;
        const outcome = await world.run({
          wrap: (area) => ({
            ...area,
            set: (items) => {
              sent += 1;
              return sent > accepted ? Promise.reject(new Error(words)) : area.set(items);
            },
          }),
        });
        if (sent > accepted) expect(outcome).toEqual({ kind: 'later', trouble });
        expect(world.all()).toMatchObject(before);
        await world.run();
        expect(world.all()).toEqual(expected);
      }
    }
  });

  it('by a store without room for both forms leave the old form in force', async () => {
    const size = JSON.stringify(createWorld().all()).length;
    const world = createWorld(1, Math.round(size * 1.4));
    expect(await world.run()).toEqual({ kind: 'later', trouble: 'full' });
    expect(world.version()).toBeUndefined();
    expect(text(world, NOTE)).toContain('words 7');
  });

  it('that say they were accepted are seen by reading back, and would be lost without', async () => {
    const noted = async (readsBack: boolean) => {
      const world = createWorld();
      const believed = new Map<string, unknown>();
      let dropped = false;
      await world.run({
        wrap: (area) => ({
          ...area,
          set(items) {
            for (const [key, value] of Object.entries(items)) believed.set(key, value);
            if (dropped || !Object.hasOwn(items, NEW_NOTE)) return area.set(items);
            dropped = true;
            return Promise.resolve();
          },
          getKeys: async () =>
            readsBack
              ? area.getKeys()
              : [...new Set([...(await area.getKeys()), ...believed.keys()])],
          get: async (asked) => {
            const held = await area.get(asked);
            if (readsBack) return held;
            const own = asked.filter((key) => believed.has(key));
            return { ...held, ...Object.fromEntries(own.map((key) => [key, believed.get(key)])) };
          },
        }),
      });
      expect(versionIn(world.version())).toBe(2);
      return text(world, NEW_NOTE);
    };
    expect(await noted(true)).toContain('words 7');
    expect(await noted(false)).toBe('null');
  });

  it('and failed reads reject nothing: it is tried again later', async () => {
    const world = createWorld();
    world.store.failReads('An unexpected error occurred', 1);
    expect(await world.run()).toEqual({ kind: 'later', trouble: 'refused' });
    expect((await world.run())?.kind).toBe('moved');
  });
});

describe('A step with a mistake in it', () => {
  it('leaves just the interview that it fails on, under its old keys', async () => {
    const broken = createStep({
      ...plan,
      make(parcel) {
        if (parcel.has(keys.interview('past1' as never))) throw new Error('a mistake');
        return plan.make(parcel);
      },
    });
    const world = createWorld();
    const outcome = await world.run({ steps: [broken] });
    expect(outcome?.kind === 'moved' && outcome.left).toContain('v1/interview/past1');
    expect(text(world, NEW_NOTE)).toContain('words 7');
    world.later(OLD_KEPT_FOR + DAY);
    await world.tidy({ steps: [broken] });
    expect(text(world, 'v1/note/past1/whole')).toContain('slower');
    await world.tidy();
    expect(text(world, 'v2/note/past1/whole')).toContain('slower');
  });

  it('that makes what cannot be read again writes nothing of it', async () => {
    const broken = createStep({
      ...plan,
      make: (parcel) =>
        new Map([...plan.make(parcel)].map(([key, value]) => [key, { ...value, v: 9 as never }])),
    });
    const world = createWorld();
    await world.run({ steps: [broken] });
    expect(newKeys(world)).toEqual([]);
  });
});
