/** The background hears of every record, and puts back what a late write covered. */
import { describe, expect, it } from 'vitest';
import { NOTE, NOTES, noteOf, typed, world } from './replica-world.ts';

/** Two surfaces that know nothing of each other write one note, and close before they hear of it. */
async function bothWriteAndClose(isWitness: boolean): Promise<string> {
  const { turns, store, surface, stored } = world();
  surface('background', undefined, isWitness);
  store.put({ [NOTE]: noteOf('one', 'first') });
  store.put({ [NOTE]: noteOf('two', 'second') });
  await turns.settle();
  return stored();
}

describe('A witness', () => {
  it('that has opened nothing joins what one write has put over another', async () => {
    const text = await bothWriteAndClose(true);
    expect(text).toContain('one');
    expect(text).toContain('two');
  });

  it('is missed: without it the first words are gone', async () => {
    expect(await bothWriteAndClose(false)).toBe('two');
  });

  it('writes nothing where nothing was covered', async () => {
    const { turns, store, surface } = world();
    surface('background', undefined, true);
    const { replica } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    replica.edit([typed('hello')]);
    await turns.settle();
    expect(store.writes()).toBe(1);
  });
});

describe('An edit', () => {
  it('that would leave a record nobody can read is a mistake, and changes nothing', async () => {
    const { turns, store, surface } = world();
    const { replica } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    const edits = [
      typed('kept out'),
      { kind: 'set', key: NOTE, fields: { status: 'asked' } },
    ] as const;
    expect(() => replica.edit(edits)).toThrow(/readable/);
    await turns.settle();
    expect(replica.get(NOTE)).toBeUndefined();
    expect(store.writes()).toBe(0);
  });
});
