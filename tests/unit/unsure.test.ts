/** The panel says that it is not sure only once the page has left it open for a while. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CallReport } from '@/domain/call/messages.ts';
import { createUnsure } from '@/state/unsure.ts';

const report = (phase: CallReport['phase']): CallReport => ({ site: 'meet', call: null, phase });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('is unsure after eight seconds of an unknown phase, and sure with the next known one', () => {
  const said = signal<CallReport | null>(report('unknown'));
  const life = new AbortController();
  const isUnsure = createUnsure(said, life.signal);
  vi.advanceTimersByTime(7999);
  expect(isUnsure.value).toBe(false);
  vi.advanceTimersByTime(1);
  expect(isUnsure.value).toBe(true);
  said.value = report('inCall');
  expect(isUnsure.value).toBe(false);
  said.value = report('unknown');
  said.value = report('ended');
  vi.advanceTimersByTime(20_000);
  expect(isUnsure.value).toBe(false);
  life.abort();
});

it('has nothing to be unsure of where there is no call page', () => {
  const isUnsure = createUnsure(signal<CallReport | null>(null), new AbortController().signal);
  vi.advanceTimersByTime(20_000);
  expect(isUnsure.value).toBe(false);
});
