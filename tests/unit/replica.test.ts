/** One replica at its storage: what is saved when, what it hears, and what it does when storage fails. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import { groupOf, groups, keys, type RecordKey } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import type { StorageArea } from '@/storage/area.ts';
import { parseStored } from '@/storage/parse.ts';
import { createReplica } from '@/storage/replica.ts';
import { createSharedStore, createTurns } from '../support/shared-area.ts';

const INTERVIEW = interviewId('i1');
const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
const OTHER = keys.note(INTERVIEW, entryId('t~q2'));
const ENTRY = keys.entry(INTERVIEW, entryId('t~q1'));
const NOTES = [groups.notes(INTERVIEW)];

const noteOf = (text: string, actor = 'before') => writeText(emptyText(0), text, [], actor);
const typed = (text: string, key = NOTE) => ({ kind: 'write', key, text, replaces: [] }) as const;

let aborts: AbortController[] = [];
beforeEach(() => {
  aborts = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  for (const abort of aborts) abort.abort();
  vi.useRealTimers();
});

function world(browser: 'chromium' | 'firefox' = 'chromium', quota?: number) {
  const turns = createTurns(1);
  const store = createSharedStore({ turns, browser, ...(quota === undefined ? {} : { quota }) });
  const surface = (actor: string, wrap: (area: StorageArea) => StorageArea = (area) => area) => {
    const life = new AbortController();
    aborts.push(life);
    const context = store.connect();
    const replica = createReplica({
      area: wrap(context.area),
      actor,
      now: () => 1000,
      signal: life.signal,
    });
    const die = () => {
      context.die();
      life.abort();
    };
    return { replica, die, life, note: (key: RecordKey = NOTE) => readNote(key, replica) };
  };
  const stored = (key: RecordKey = NOTE): string => {
    const get = (asked: RecordKey): StoredRecord | undefined => {
      const parsed = parseStored(asked, store.read(asked));
      return parsed.kind === 'record' ? parsed.record : undefined;
    };
    return readNote(key, { get, list: () => [] });
  };
  return { turns, store, surface, stored };
}

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

describe('Events', () => {
  /** A surface whose listener the browser has not registered yet while another one writes. */
  async function lateListener(withOldValues: boolean): Promise<string> {
    const { turns, surface, stored } = world();
    let listening = false;
    const { replica } = surface('late', (area) => ({
      ...area,
      onChanged: (listener, signal) =>
        area.onChanged((changes) => {
          const heard = Object.entries(changes).map(([key, { oldValue, newValue }]) => [
            key,
            withOldValues ? { oldValue, newValue } : { newValue },
          ]);
          if (listening) listener(Object.fromEntries(heard));
        }, signal),
    }));
    await Promise.all([replica.open(NOTES), turns.settle()]);
    const brief = surface('brief');
    brief.replica.edit([typed('from the one that closed')]);
    await turns.settle();
    brief.die();
    listening = true;
    replica.edit([typed('mine')]);
    await turns.settle();
    return stored();
  }

  it('bring back what a write has covered, though its writer is gone', async () => {
    const text = await lateListener(true);
    expect(text).toContain('from the one that closed');
    expect(text).toContain('mine');
  });

  it('without their old values would let it be lost', async () => {
    expect(await lateListener(false)).toBe('mine');
  });

  it('that tell of a removed key take nothing away, and the next edit brings the words back', async () => {
    const { turns, store, surface, stored } = world();
    store.put({ [NOTE]: noteOf('kept') });
    const { replica, note } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    store.remove(NOTE);
    await turns.settle();
    expect(note()).toBe('kept');
    replica.edit([typed('more')]);
    await turns.settle();
    expect(stored()).toContain('kept');
  });

  it('of groups that nobody opened are not kept', async () => {
    const { turns, store, surface } = world();
    const { replica } = surface('a');
    await Promise.all([replica.open([groups.settings]), turns.settle()]);
    store.put({ [NOTE]: noteOf('elsewhere') });
    await turns.settle();
    expect(replica.list(groupOf(NOTE))).toEqual([]);
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

describe('Epochs', () => {
  const raised = { ...emptyRegister(1), fields: {} };

  it('hide what is older as soon as one is raised, and tell of every record', async () => {
    const { turns, store, surface, stored } = world();
    store.put({ [NOTE]: noteOf('old') });
    const { replica, note } = surface('a');
    await Promise.all([replica.open(NOTES), turns.settle()]);
    const told: RecordKey[] = [];
    replica.onRecords((changed) => told.push(...changed), new AbortController().signal);
    store.put({ [keys.epoch]: raised });
    await turns.settle();
    expect(note()).toBe('');
    expect(told).toContain(NOTE);
    replica.edit([typed('new')]);
    await turns.settle();
    expect(stored()).toBe('new');
  });

  it('are known to every surface that has opened anything', async () => {
    const { turns, store, surface } = world();
    store.put({ [keys.epoch]: raised });
    const one = surface('a');
    await Promise.all([one.replica.open(NOTES), turns.settle()]);
    one.replica.edit([typed('new')]);
    expect(one.replica.get(NOTE)?.epoch).toBe(1);
  });
});
