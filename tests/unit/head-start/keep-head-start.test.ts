/** The background's part: the head start is there when it is true, and at no other time. */
import { describe, expect, it } from 'vitest';
import {
  ENDED_HEAD,
  HEAD_OF_ANOTHER,
  head,
  headStartWorld,
  NOTE,
  NOTE_OF_ANOTHER,
  noteOf,
  QUESTION,
  question,
  RUNNING_HEAD,
  START,
  settled,
} from './head-start-world.ts';

describe('The head start', () => {
  it('is made once the background has a quiet moment', async () => {
    const world = headStartWorld();
    world.background();
    expect(world.lies()).toBeUndefined();
    await world.quiet();
    expect(String(world.lies())).toContain('Was I clear?');
    expect(String(world.lies())).toContain('from before');
  });

  it('is left as it is by a background that begins anew', async () => {
    const world = headStartWorld();
    world.background();
    await world.quiet();
    const before = world.lies();
    const reads = world.store.reads();
    world.background();
    await world.quiet();
    expect(world.lies()).toBe(before);
    expect(world.store.reads()).toBe(reads);
  });

  it('goes at once when a question is reworded, and comes back with the new words', async () => {
    const world = headStartWorld();
    world.background();
    await world.quiet();
    world.store.put({ [QUESTION]: question('Was I brief?', START + 1) });
    await settled();
    expect(world.lies()).toBeUndefined();
    await world.quiet();
    expect(String(world.lies())).toContain('Was I brief?');
  });

  it('goes for a change to a planned interview, and stays for a note of one long over', async () => {
    const world = headStartWorld();
    world.background();
    await world.quiet();
    world.store.put({ [NOTE_OF_ANOTHER]: noteOf('long ago') });
    await settled();
    expect(world.lies()).toBeDefined();
    world.store.put({ [NOTE]: noteOf('new', 'ben') });
    await settled();
    expect(world.lies()).toBeUndefined();
  });

  it('is not made while an interview runs', async () => {
    const world = headStartWorld();
    world.store.put({ [RUNNING_HEAD]: head({ startedAt: START - 10, lastSeenAt: START }) });
    world.background();
    await world.quiet();
    expect(world.lies()).toBeUndefined();
  });

  it('costs nothing more while an interview runs, and is made once it has ended', async () => {
    const world = headStartWorld();
    const running = { startedAt: START - 10, lastSeenAt: START };
    world.store.put({ [RUNNING_HEAD]: head(running) });
    world.background();
    await world.quiet();
    const reads = world.store.reads();
    for (let minute = 1; minute <= 5; minute += 1) {
      const signed = head({ ...running, lastSeenAt: START + minute * 60_000 });
      world.store.put({ [RUNNING_HEAD]: signed, [NOTE]: noteOf(`word ${minute}`) });
      await world.quiet();
    }
    expect(world.store.reads()).toBe(reads);
    world.store.put({ [RUNNING_HEAD]: head({ ...running, endedAt: START + 400_000 }) });
    await world.quiet();
    expect(String(world.lies())).toContain('word 5');
  });

  it('is not made of what cannot be read', async () => {
    const world = headStartWorld();
    world.store.corrupt(ENDED_HEAD, 'damage');
    world.background();
    await world.quiet();
    expect(world.lies()).toBeUndefined();
  });

  it('is made once more when something changed while it was made', async () => {
    const world = headStartWorld();
    let isFirst = true;
    world.background((area) => ({
      ...area,
      async get(asked) {
        const values = await area.get(asked);
        if (isFirst && asked.includes(QUESTION)) {
          isFirst = false;
          world.store.put({ [QUESTION]: question('Was I brief?', START + 1) });
          await settled();
        }
        return values;
      },
    }));
    await world.quiet();
    expect(world.lies()).toBeUndefined();
    await world.quiet();
    expect(String(world.lies())).toContain('Was I brief?');
  });

  it('counts what changes in an interview that is new to it while it is made', async () => {
    const world = headStartWorld();
    let isWatched = false;
    world.background((area) => ({
      ...area,
      async get(asked) {
        const values = await area.get(asked);
        if (isWatched && asked.includes(NOTE_OF_ANOTHER)) {
          isWatched = false;
          world.store.put({ [NOTE_OF_ANOTHER]: noteOf('last words', 'ben') });
          await settled();
        }
        return values;
      },
    }));
    await world.quiet();
    world.store.put({ [HEAD_OF_ANOTHER]: head({}), [NOTE_OF_ANOTHER]: noteOf('first words') });
    await settled();
    isWatched = true;
    await world.quiet();
    expect(isWatched).toBe(false);
    expect(world.lies()).toBeUndefined();
    await world.quiet();
    expect(String(world.lies())).toContain('last words');
  });

  it('does not outlast an interview when it could not be taken away at first', async () => {
    const world = headStartWorld();
    world.background();
    await world.quiet();
    world.losing(true);
    world.store.put({
      [RUNNING_HEAD]: head({ startedAt: START - 10, lastSeenAt: START + 60_000 }),
    });
    await settled();
    world.losing(false);
    await world.quiet();
    expect(world.lies()).toBeUndefined();
  });

  it('tells when it could not be made, and nothing else comes of it', async () => {
    const world = headStartWorld();
    world.background((area) => ({ ...area, getKeys: () => Promise.reject(new Error('busy')) }));
    await world.quiet();
    expect(world.reports).toHaveLength(1);
    expect(world.lies()).toBeUndefined();
  });
});
