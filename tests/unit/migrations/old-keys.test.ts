/** What becomes of the old keys, and of the word that says which form is in force. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTextAlive } from '@/domain/text.ts';
import { OLD_KEPT_FOR } from '@/storage/migrations/migrate.ts';
import { versionIn } from '@/storage/migrations/version.ts';
import { asFirst, asSecond } from './made-up-step.ts';
import {
  createWorld,
  DAMAGED,
  NEW_NOTE,
  NEWER,
  NOTES,
  newKeys,
  oldKeys,
  secondNote,
  text,
  unkilled,
} from './migration-world.ts';

describe('The old keys', () => {
  it('stand for thirty days, and then go but for what could not be carried', async () => {
    const world = await unkilled();
    const before = world.all();
    world.later(OLD_KEPT_FOR - 1);
    expect(await world.tidy()).toEqual({ kind: 'in-step' });
    expect(world.all()).toEqual(before);
    world.later(1);
    expect(await world.tidy()).toEqual({ kind: 'moved', left: [NEWER, DAMAGED].sort() });
    expect(oldKeys(world).sort()).toEqual([NEWER, DAMAGED].sort());
    expect(newKeys(world).every((key) => text(world, key) === JSON.stringify(before[key]))).toBe(
      true,
    );
    await world.tidy();
    expect(oldKeys(world).sort()).toEqual([NEWER, DAMAGED].sort());
  });

  it('bring back what was lost of the new ones meanwhile, before they go', async () => {
    const world = await unkilled();
    world.store.corrupt(NEW_NOTE, undefined);
    world.later(OLD_KEPT_FOR);
    await world.tidy();
    expect(text(world, NEW_NOTE)).toContain('words 7');
  });

  it('bring nothing back that was deleted or erased since', async () => {
    const world = await unkilled();
    const held = asFirst(world.store.read(NEW_NOTE));
    if (held?.kind !== 'text') throw new Error('no note');
    const deleted = { ...held, gone: held.seen };
    world.store.put({
      [NEW_NOTE]: asSecond(deleted),
      'v2/epoch/all': asSecond({ v: 1, kind: 'register', epoch: 1, fields: {} }),
    });
    const whole = 'v2/note/past1/whole';
    world.store.remove(whole);
    world.later(OLD_KEPT_FOR);
    await world.tidy();
    const now = asFirst(world.store.read(NEW_NOTE));
    expect(now?.kind === 'text' && isTextAlive(now)).toBe(false);
    expect(world.store.read(whole)).toBeUndefined();
    expect(oldKeys(world).sort()).toEqual([NEWER, DAMAGED].sort());
  });

  it('stay when their going is refused or the background is killed at it', async () => {
    const world = await unkilled();
    world.later(OLD_KEPT_FOR);
    world.store.refuseWrites('An unexpected error occurred', 1);
    expect(await world.tidy()).toEqual({ kind: 'later', trouble: 'refused' });
    expect(oldKeys(world).length).toBeGreaterThan(NOTES);
    await world.tidy({ killAt: 1 });
    await world.tidy();
    expect(oldKeys(world)).toHaveLength(2);
    expect(text(world, NEW_NOTE)).toContain('words 7');
  });

  it('wait for a month of a clock that was set back', async () => {
    const world = await unkilled();
    world.store.put({ 'version/all': { v: 1, version: 2, since: 9_999_999_999_999 } });
    await world.tidy();
    expect(world.version()).toEqual({ v: 1, version: 2, since: 1_000_000 });
    expect(oldKeys(world).length).toBeGreaterThan(NOTES);
    world.later(OLD_KEPT_FOR);
    await world.tidy();
    expect(oldKeys(world)).toHaveLength(2);
  });
});

describe('The version', () => {
  it('being newer than the program keeps it from writing anything', async () => {
    const world = createWorld();
    for (const value of [{ v: 1, version: 3, since: 5 }, { v: 2 }]) {
      world.store.put({ 'version/all': value });
      const before = world.all();
      expect(await world.run()).toEqual({ kind: 'newer' });
      expect(await world.tidy()).toEqual({ kind: 'newer' });
      expect(world.all()).toEqual(before);
    }
  });

  it('being lost or damaged costs one more migration, and no word', async () => {
    for (const value of [undefined, 'torn', { v: 1 }]) {
      const world = await unkilled();
      const before = world.all();
      world.store.put({ [NEW_NOTE]: secondNote('since then') });
      world.store.corrupt('version/all', value);
      await world.run();
      expect(versionIn(world.version())).toBe(2);
      const { [NEW_NOTE]: note, ...rest } = world.all();
      expect(JSON.stringify(note)).toContain('since then');
      const { [NEW_NOTE]: _, ...others } = before;
      expect(rest).toMatchObject(others);
    }
  });

  it('is read as the first from whatever is no version', () => {
    for (const value of [undefined, null, 'torn', [], {}, { v: 1 }, { v: 1, version: -4 }]) {
      expect(versionIn(value)).toBe(1);
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(versionIn(value)).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
