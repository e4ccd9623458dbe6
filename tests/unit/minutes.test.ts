/** The minutes left: whole ones, seconds at the very end, right after a sleep, and more of them. */
import { type Signal, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { moreTimeEdit } from '@/domain/asking.ts';
import { interviewId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead } from '@/domain/interview.ts';
import { createTimeLeft } from '@/state/minutes.ts';

const MINUTE = 60_000;
const BEGAN = 1_700_000_000_000;
const PLANNED = { plannedMinutes: 45, feedbackMinutes: 10 };

const running: InterviewHead = {
  ...blankHead(interviewId('i'), BEGAN, PLANNED),
  state: 'running',
  startedAt: BEGAN,
};

describe('the time left', () => {
  let time = BEGAN;
  let life: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    time = BEGAN;
    life = new AbortController();
  });

  afterEach(() => {
    life.abort();
    vi.useRealTimers();
  });

  const timeOf = (head: Signal<InterviewHead | undefined>) =>
    createTimeLeft(head, signal(30), { now: () => time }, life.signal);

  /** Both clocks, as they go on while the computer is awake. */
  function pass(ms: number): void {
    for (let gone = 0; gone < ms; gone += 1000) {
      time += 1000;
      vi.advanceTimersByTime(1000);
    }
  }

  it('is the usual length before anything is planned, and the planned one before the start', () => {
    const head = signal<InterviewHead | undefined>(undefined);
    const left = timeOf(head);
    expect(left.value).toEqual({ kind: 'planned', minutes: 30 });
    head.value = { ...running, state: 'planned', startedAt: null };
    expect(left.value).toEqual({ kind: 'planned', minutes: 45 });
  });

  it('is told in whole minutes, and in seconds when it is less than two minutes', () => {
    const left = timeOf(signal(running));
    pass(36 * MINUTE);
    expect(left.value).toEqual({ kind: 'left', minutes: 9 });
    pass(7 * MINUTE);
    expect(left.value).toEqual({ kind: 'left', minutes: 2 });
    pass(6000);
    expect(left.value).toEqual({ kind: 'last', ms: 2 * MINUTE - 6000 });
    pass(1000);
    expect(left.value).toEqual({ kind: 'last', ms: 2 * MINUTE - 7000 });
    pass(2 * MINUTE);
    expect(left.value).toEqual({ kind: 'over', minutes: 0 });
  });

  it('is shown anew every five seconds while it is told in minutes', () => {
    const head = signal(running);
    const left = timeOf(head);
    const shown: unknown[] = [];
    const stop = left.subscribe((value) => shown.push(value));
    pass(20_000);
    expect(shown).toHaveLength(5);
    stop();
  });

  it('is right at once after the computer slept', () => {
    const left = timeOf(signal(running));
    time += 40 * MINUTE;
    vi.advanceTimersByTime(1000);
    expect(left.value).toEqual({ kind: 'left', minutes: 5 });
  });
});

describe('five minutes more', () => {
  const plannedAfter = (head: InterviewHead, now: number) => {
    const edit = moreTimeEdit(head, 5, now);
    return edit.kind === 'set' ? edit.fields.plannedMinutes : undefined;
  };

  it('are added to what was planned', () => {
    expect(plannedAfter(running, BEGAN + 40 * MINUTE)).toBe(50);
  });

  it('count from now on where the time is over already', () => {
    expect(plannedAfter(running, BEGAN + 57 * MINUTE + 30_000)).toBe(62);
  });

  it('end where the settings end', () => {
    expect(plannedAfter({ ...running, plannedMinutes: 478 }, BEGAN)).toBe(480);
  });
});
