/** The writer as its surface goes: no later turn is sure to come (docs/decisions/0051-last-moment-of-a-page.md). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { A, B, setUpWriter } from '../support/told-area.ts';

const answered = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('A write, when its surface is let go,', () => {
  it('is made at once of what waits', async () => {
    const { calls, call, written, change, abort, writer } = setUpWriter();
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

  it('is made without a look where it is still looked at', async () => {
    const { calls, call, written, change, abort, writer } = setUpWriter(
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

  it('is made of those too whose turn was still to come when each was tried by itself', async () => {
    const { calls, call, written, abort, writer, records } = setUpWriter();
    for (const key of [A, B]) {
      records.set(key, setFields(emptyRegister(0), { value: `of ${key}` }, 1, 'a'));
    }
    writer.changed([A, B]);
    call(0).refuse('Resource::kQuotaBytes quota exceeded');
    await answered();
    expect(written(1)).not.toContain(`of ${B}`);
    abort.abort();
    expect(calls).toHaveLength(3);
    expect(written(2)).toContain(`of ${B}`);
  });

  it('is made of each by itself as well, so that what finds no room takes none with it', async () => {
    const { calls, call, written, abort, writer, records, change } = setUpWriter();
    change(A, 'on its way');
    for (const key of [A, B]) {
      records.set(key, setFields(emptyRegister(0), { value: `of ${key}` }, 1, 'a'));
    }
    writer.changed([A, B]);
    abort.abort();
    // In one piece first: where there is room, either all of them stand or none does.
    expect(calls.slice(1).map(({ items }) => Object.keys(items))).toEqual([[A, B], [A], [B]]);
    expect(written(3)).toContain(`of ${B}`);
    for (const at of [0, 1, 2, 3]) call(at).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'saved' });
    expect(calls).toHaveLength(4);
  });

  it('is made again, of each by itself, of those on their way in one piece', async () => {
    const { calls, call, abort, writer, records } = setUpWriter();
    for (const key of [A, B]) {
      records.set(key, setFields(emptyRegister(0), { value: `of ${key}` }, 1, 'a'));
    }
    writer.changed([A, B]);
    abort.abort();
    const sent = calls.map(({ items }) => Object.keys(items));
    expect(sent.filter((one) => one.length === 1)).toEqual([[A], [B]]);
    for (const [at] of calls.entries()) call(at).refuse('Resource::kQuotaBytes quota exceeded');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(writer.state()).toMatchObject({ kind: 'failed', reason: 'full' });
  });

  it('that was refused is tried once more, and then no more', async () => {
    const { calls, call, change, abort } = setUpWriter();
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

describe('A write, when its page is put aside to come back to,', () => {
  it('is made at once of what waits, and the page goes on as before when it is back', async () => {
    const { calls, call, written, change, putAside, writer, states } = setUpWriter();
    change(A, 'half a');
    change(A, 'half a word');
    putAside();
    expect(calls).toHaveLength(2);
    expect(written(1)).toContain('half a word');
    call(0).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'saving' });
    change(A, 'half a word and more');
    expect(calls).toHaveLength(2);
    call(1).accept();
    await answered();
    expect(written(2)).toContain('half a word and more');
    call(2).accept();
    await answered();
    expect(calls).toHaveLength(3);
    expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved' }]);
  });

  it('is made without a look, once, and the next one is looked at again', async () => {
    const looks: (() => void)[] = [];
    const { calls, call, written, change, putAside, writer } = setUpWriter(
      () => new Promise((answer) => looks.push(answer)),
    );
    change(A, 'a word');
    putAside();
    expect(calls).toHaveLength(1);
    expect(written(0)).toContain('a word');
    looks[0]?.();
    call(0).accept();
    await answered();
    expect(calls).toHaveLength(1);
    expect(writer.state()).toEqual({ kind: 'saved' });
    change(A, 'another');
    expect(looks).toHaveLength(2);
    expect(calls).toHaveLength(1);
    looks[1]?.();
    await answered();
    expect(written(1)).toContain('another');
  });

  it('that is refused then is tried again once it is back', async () => {
    const { calls, call, change, putAside, writer } = setUpWriter();
    change(A, 'one');
    change(B, 'beside');
    putAside();
    call(1).refuse('An unexpected error occurred');
    await answered();
    call(0).accept();
    await vi.advanceTimersByTimeAsync(500);
    expect(calls).toHaveLength(3);
    call(2).accept();
    await answered();
    expect(writer.state()).toEqual({ kind: 'saved' });
  });
});
