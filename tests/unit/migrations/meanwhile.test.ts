/** Pages that write while a migration is under way keep their words, of either form. */
import { describe, expect, it } from 'vitest';
import { QUARANTINE_PREFIX } from '@/domain/keys.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { createStep } from '@/storage/migrations/step.ts';
import { plan, SECOND } from './made-up-step.ts';
import { createWorld, NEW_NOTE, NOTE, secondNote, text } from './migration-world.ts';

describe('A surface that writes the new form meanwhile', () => {
  /** It writes between the migration's look at the key and its write, and is gone at once. */
  async function raced(seed: number, listens: boolean) {
    const world = createWorld(seed);
    let done = false;
    await world.run({
      wrap: (area) => ({
        ...area,
        set(items) {
          if (!done && Object.hasOwn(items, NEW_NOTE)) {
            done = true;
            world.store.put({ [NEW_NOTE]: secondNote('by the surface') });
          }
          return area.set(items);
        },
        onChanged: (listener, signal) => {
          if (listens) area.onChanged(listener, signal);
        },
      }),
    });
    expect(done).toBe(true);
    return text(world, NEW_NOTE);
  }

  it('keeps its words, and the old ones with them', async () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const note = await raced(seed, true);
      expect(note).toContain('by the surface');
      expect(note).toContain('words 7');
    }
  });

  it('would lose them, if the migration did not hear what its write replaced', async () => {
    expect(await raced(1, false)).not.toContain('by the surface');
  });

  it('keeps them when it wrote before, and would lose them without a join', async () => {
    const notes = await Promise.all(
      [SECOND, createStep({ ...plan, to: { ...plan.to, join: (_, made) => made } })].map(
        async (step) => {
          const world = createWorld();
          world.store.put({ [NEW_NOTE]: secondNote('by the surface') });
          await world.run({ steps: [step] });
          return text(world, NEW_NOTE);
        },
      ),
    );
    expect(notes[0]).toContain('by the surface');
    expect(notes[0]).toContain('words 7');
    expect(notes[1]?.includes('by the surface') && notes[1].includes('words 7')).toBe(false);
  });

  it('does not keep the old words from coming, though it wrote over them', async () => {
    const world = createWorld();
    let done = false;
    await world.run({
      wrap: (area) => ({
        ...area,
        async set(items) {
          await area.set(items);
          if (done || !Object.hasOwn(items, NEW_NOTE)) return;
          done = true;
          world.store.put({ [NEW_NOTE]: secondNote('over it') });
        },
      }),
    });
    expect(text(world, NEW_NOTE)).toContain('over it');
    expect(text(world, NEW_NOTE)).toContain('words 7');
  });

  it('and is newer still is not written over', async () => {
    const world = createWorld();
    const newer = { v: 3, words: 'newer still' };
    world.store.put({ [NEW_NOTE]: newer });
    const outcome = await world.run();
    expect(world.store.read(NEW_NOTE)).toEqual(newer);
    expect(world.store.read(`${QUARANTINE_PREFIX}${NEW_NOTE}`)).toEqual(newer);
    // Its old record, and those that travel with it, wait under their old keys.
    expect(outcome?.kind === 'moved' && outcome.left).toContain(NOTE);
  });

  it('of the old form is carried as well, also after the switch', async () => {
    const world = createWorld();
    await world.run({
      wrap: (area) => ({
        ...area,
        async set(items) {
          await area.set(items);
          if (!Object.hasOwn(items, 'version/all')) return;
          world.store.put({ [NOTE]: writeText(emptyText(0), 'late', [], 'old page') });
        },
      }),
    });
    expect(text(world, NEW_NOTE)).toContain('late');
    expect(text(world, NEW_NOTE)).toContain('words 7');
  });
});
