/** One replica at its storage: what is saved when, and what it does when storage fails. */
import { describe, expect, it, vi } from 'vitest';
import { ENTRY, NOTE, NOTES, noteOf, OTHER, typed, world } from './replica-world.ts';

describe('Saving', () => {
  it('takes effect in memory at once, and is saved when the area has accepted it', async () => {
    const { turns, surface, stored } = world();
    const { replica, note } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    replica.edit([typed('hello')]);
    expect(note()).toBe('hello');
    expect(replica.saveState()).toEqual({ kind: 'saving' });
    expect(stored()).toBe('');
    await turns.settle();
    expect(replica.saveState()).toEqual({ kind: 'saved' });
    expect(stored()).toBe('hello');
  });

  it('writes no more once it has heard its own echoes, in either browser', async () => {
    for (const browser of ['chromium', 'firefox'] as const) {
      const { turns, store, surface } = world(browser);
      const { replica } = surface('a');
      await Promise.all([replica.open(NOTES), turns.settle()]);
      replica.edit([typed('one')]);
      await turns.settle();
      expect(store.writes()).toBe(1);
    }
  });

  it('settles on what the browser made of half an emoji', async () => {
    const { turns, store, surface, stored } = world();
    const { replica, note } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    replica.edit([typed('half \ud83d')]);
    replica.edit([{ kind: 'set', key: ENTRY, fields: { order: '\udc00' } }]);
    await turns.settle();
    expect(stored()).toBe('half \ufffd');
    expect(note()).toBe('half \ufffd');
    expect(store.writes()).toBeLessThanOrEqual(3);
  });

  it('says that the storage is full, keeps the words in memory, and saves them once there is room', async () => {
    const { turns, store, surface, stored } = world('chromium', 600);
    const { replica, note } = surface('a');
    store.put({ other: 'x'.repeat(500) });
    await Promise.all([replica.open(NOTES), turns.settle()]);
    replica.edit([typed('<'.repeat(30))]);
    await turns.settle();
    expect(replica.saveState()).toEqual({ kind: 'failed', reason: 'full' });
    expect(note()).toBe('<'.repeat(30));
    store.remove('other');
    vi.advanceTimersByTime(500);
    await turns.settle();
    expect(replica.saveState()).toEqual({ kind: 'saved' });
    expect(stored()).toBe('<'.repeat(30));
  });

  it('still writes what was typed while the last write was out when the surface is let go', async () => {
    const { turns, surface, stored } = world();
    const { replica, life } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    replica.edit([typed('first')]);
    replica.edit([typed('second', OTHER)]);
    life.abort();
    await turns.settle();
    expect([stored(), stored(OTHER)]).toEqual(['first', 'second']);
  });
});

describe('A record that this surface has never read', () => {
  it('is read before it is written, so that a surface that closes at once covers nothing', async () => {
    const { turns, store, surface, stored } = world();
    store.put({ [NOTE]: noteOf('old words') });
    const { replica, die } = surface('a');
    replica.onSaveState(() => {
      if (replica.saveState().kind === 'saved') die();
    }, new AbortController().signal);
    replica.edit([typed('new words')]);
    await turns.settle();
    expect(stored()).toContain('old words');
    expect(stored()).toContain('new words');
  });

  it('is not written over when it turns out to be unreadable, and that is not called saved', async () => {
    const { turns, store, surface } = world();
    store.put({ [NOTE]: { v: 2 } });
    const { replica } = surface('a');
    replica.edit([typed('new words')]);
    await turns.settle();
    expect(store.read(NOTE)).toEqual({ v: 2 });
    expect(replica.unreadable().get(NOTE)).toBe('newer');
    expect(replica.saveState()).toEqual({ kind: 'failed', reason: 'refused' });
  });

  it('typed before storage was open keeps both', async () => {
    const { turns, store, surface, stored } = world();
    store.put({ [NOTE]: noteOf('old words') });
    const { replica, note } = surface('a');
    const opened = replica.open(NOTES);
    replica.edit([typed('new words')]);
    await Promise.all([opened, turns.settle()]);
    expect(stored()).toBe(note());
    expect(note()).toContain('old words');
    expect(note()).toContain('new words');
  });
});

describe('Reads that fail', () => {
  it('leave nothing undone: a race is looked at again later', async () => {
    const { turns, store, surface, stored } = world();
    const { replica } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    replica.edit([typed('mine')]);
    await turns.settle();
    store.failReads('An unexpected error occurred', 1);
    // Another's write covered ours, and nobody else knows of it.
    store.put({ [NOTE]: noteOf('theirs', 'b') });
    await turns.settle();
    expect(stored()).toBe('theirs');
    vi.advanceTimersByTime(1000);
    await turns.settle();
    expect(stored()).toContain('mine');
  });

  it('make opening fail', async () => {
    const { turns, store, surface } = world();
    store.failReads('An unexpected error occurred', 1);
    const { replica } = surface('a');
    const opened = expect(replica.open(NOTES)).rejects.toThrow('unexpected');
    await turns.settle();
    await opened;
  });
});
