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
