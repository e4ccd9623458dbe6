/** The writer: one write at a time, the newest waits, and what it says of itself is true. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import type { SaveState } from '@/domain/replica.ts';
import type { StorageArea } from '@/storage/area.ts';
import { createWriter } from '@/storage/writer.ts';

const A = keys.settings;
const B = keys.epoch;

/** An area that answers when told to. */
function setUp(lookFirst?: () => Promise<void>) {
  const calls: {
    readonly items: Readonly<Record<string, unknown>>;
    readonly accept: () => void;
    readonly refuse: (words: string) => void;
  }[] = [];
  const area: StorageArea = {
    getKeys: () => Promise.resolve([]),
    get: () => Promise.resolve({}),
    set: (items) =>
      new Promise((resolve, reject) => {
        calls.push({
          items: structuredClone(items),
          accept: () => resolve(),
          refuse: (words) => reject(new Error(words)),
        });
      }),
    onChanged: () => undefined,
  };
  const records = new Map<RecordKey, StoredRecord>();
  const locked = new Set<RecordKey>();
  const states: SaveState[] = [];
  const abort = new AbortController();
  let idle = 0;
  const writer = createWriter({
    area,
    newest: (key) => (locked.has(key) ? undefined : records.get(key)),
    ...(lookFirst === undefined ? {} : { lookFirst }),
    onState: () => states.push(writer.state()),
    onIdle: () => {
      idle += 1;
    },
    signal: abort.signal,
  });
  const change = (key: RecordKey, value: string) => {
    records.set(key, setFields(emptyRegister(0), { value }, 1, 'a'));
    writer.changed([key]);
  };
  const call = (at: number) => {
    const made = calls[at];
    if (made === undefined) throw new Error(`There was no write number ${at}.`);
    return made;
  };
  const written = (at: number) => JSON.stringify(call(at).items);
  return { writer, calls, call, written, change, locked, states, abort, idle: () => idle };
}

const answered = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Writing', () => {
  it('starts in the same turn as the change', () => {
    const { calls, change, writer } = setUp();
    change(A, 'one');
    expect(calls).toHaveLength(1);
    expect(writer.state()).toEqual({ kind: 'saving' });
  });

  it('has one write out at a time; then goes the newest alone', async () => {
    const { calls, call, written, change } = setUp();
    change(A, 'one');
    change(A, 'two');
    change(A, 'three');
    change(B, 'beside');
    expect(calls).toHaveLength(1);
    call(0).accept();
    await answered();
    expect(calls).toHaveLength(2);
    expect(written(1)).toContain('three');
    expect(written(1)).not.toContain('two');
    expect(written(1)).toContain('beside');
  });

  it('says saved only when everything has been accepted', async () => {
    const { call, change, writer, states, idle } = setUp();
    change(A, 'one');
    change(A, 'two');
    call(0).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'saving' });
    expect(idle()).toBe(0);
    call(1).accept();
    await answered();
    expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved' }]);
    expect(idle()).toBe(1);
    expect(writer.isBusy()).toBe(false);
  });
});

describe('A refused write', () => {
  it('is tried again after 0.5, 1, 2, 5, 15 and 15 seconds, with all that has changed since', async () => {
    const { calls, call, written, change, writer } = setUp();
    change(A, 'one');
    const waits = [500, 1000, 2000, 5000, 15_000, 15_000];
    for (const [at, wait] of waits.entries()) {
      call(at).refuse('An unexpected error occurred');
      await answered();
      expect(writer.state()).toEqual({ kind: 'failed', reason: 'refused' });
      await vi.advanceTimersByTimeAsync(wait - 1);
      expect(calls).toHaveLength(at + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(calls).toHaveLength(at + 2);
    }
    expect(written(6)).toContain('one');
  });

  it('is tried at once when something new is typed, and old and new go together', async () => {
    const { calls, call, written, change } = setUp();
    change(A, 'one');
    call(0).refuse('An unexpected error occurred');
    await answered();
    change(B, 'beside');
    expect(calls).toHaveLength(2);
    expect(written(1)).toContain('one');
    expect(written(1)).toContain('beside');
    call(1).accept();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(2);
  });

  it('stays failed until a write is accepted, and starts its waits afresh after that', async () => {
    const { calls, call, change, states } = setUp();
    change(A, 'one');
    call(0).refuse('QUOTA_BYTES quota exceeded');
    await vi.advanceTimersByTimeAsync(500);
    expect(states.at(-1)).toEqual({ kind: 'failed', reason: 'full' });
    call(1).refuse('An unexpected error occurred');
    await vi.advanceTimersByTimeAsync(1000);
    expect(states.at(-1)).toEqual({ kind: 'failed', reason: 'refused' });
    call(2).accept();
    await answered();
    expect(states.map((state) => state.kind)).toEqual(['saving', 'failed', 'failed', 'saved']);
    change(A, 'two');
    call(3).refuse('An unexpected error occurred');
    await vi.advanceTimersByTimeAsync(500);
    expect(calls).toHaveLength(5);
  });

  it('that gets no answer counts as refused, and is made again', async () => {
    const { calls, call, change, states } = setUp();
    change(A, 'one');
    await vi.advanceTimersByTimeAsync(4999);
    expect(states.at(-1)).toEqual({ kind: 'saving' });
    await vi.advanceTimersByTimeAsync(1);
    expect(states.at(-1)).toEqual({ kind: 'failed', reason: 'refused' });
    await vi.advanceTimersByTimeAsync(500);
    expect(calls).toHaveLength(2);
    call(1).accept();
    await answered();
    expect(states.at(-1)).toEqual({ kind: 'saved' });
  });

  it('is not tried again by itself once the extension was replaced under the page', async () => {
    const { calls, call, change, writer } = setUp();
    change(A, 'one');
    call(0).refuse('Extension context invalidated.');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(1);
    expect(writer.state()).toEqual({ kind: 'failed', reason: 'cut-off' });
  });

  it('is made at once of what waits when the surface is let go: no later turn is sure to come', async () => {
    const { calls, call, written, change, abort, writer } = setUp();
    change(A, 'half a');
    change(A, 'half a word');
    expect(calls).toHaveLength(1);
    abort.abort();
    expect(calls).toHaveLength(2);
    expect(written(1)).toContain('half a word');
    for (const at of [0, 1]) call(at).accept();
    await answered();
    expect(calls).toHaveLength(2);
    expect(writer.state()).toEqual({ kind: 'saved' });
  });

  it('is made without a look when the surface is let go while it looks', async () => {
    const { calls, call, written, change, abort, writer } = setUp(
      () => new Promise(() => undefined),
    );
    change(A, 'a word');
    expect(calls).toHaveLength(0);
    abort.abort();
    expect(calls).toHaveLength(1);
    expect(written(0)).toContain('a word');
    call(0).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'saved' });
  });

  it('is tried once more when the surface is let go, and then no more', async () => {
    const { calls, call, change, abort } = setUp();
    change(A, 'one');
    call(0).refuse('An unexpected error occurred');
    await answered();
    abort.abort();
    expect(calls).toHaveLength(2);
    call(1).refuse('An unexpected error occurred');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(2);
    change(A, 'two');
    call(2).refuse('An unexpected error occurred');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(3);
  });
});

describe('A key that must not be written over', () => {
  it('is held back while the others are saved, and is not called saved', async () => {
    const { call, written, change, locked, writer } = setUp();
    locked.add(A);
    change(A, 'one');
    change(B, 'beside');
    await answered();
    expect(written(0)).not.toContain('one');
    call(0).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'failed', reason: 'refused' });
    locked.delete(A);
    writer.changed([A]);
    expect(written(1)).toContain('one');
    call(1).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'saved' });
  });
});
