/** The writer: one write at a time, the newest waits, and what it says of itself is true. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { A, B, setUpWriter } from '../support/told-area.ts';

const answered = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Writing', () => {
  it('starts in the same turn as the change', () => {
    const { calls, change, writer } = setUpWriter();
    change(A, 'one');
    expect(calls).toHaveLength(1);
    expect(writer.state()).toEqual({ kind: 'saving' });
  });

  it('has one write out at a time; then goes the newest alone', async () => {
    const { calls, call, written, change } = setUpWriter();
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
    const { call, change, writer, states, idle } = setUpWriter();
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
    const { calls, call, written, change, writer } = setUpWriter();
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
    const { calls, call, written, change } = setUpWriter();
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
    const { calls, call, change, states } = setUpWriter();
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
    const { calls, call, change, states } = setUpWriter();
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
    const { calls, call, change, writer } = setUpWriter();
    change(A, 'one');
    call(0).refuse('Extension context invalidated.');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(1);
    expect(writer.state()).toEqual({ kind: 'failed', reason: 'cut-off' });
  });
});

describe('A key that must not be written over', () => {
  it('is held back while the others are saved, and is not called saved', async () => {
    const { call, written, change, locked, writer } = setUpWriter();
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
