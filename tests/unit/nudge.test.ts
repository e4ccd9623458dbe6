/** The words of the last minutes: when they change, and when they do not. */
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { entryId, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { blankHead, type Entry, type InterviewHead, NOT_ASKED } from '@/domain/interview.ts';
import { createNudge } from '@/state/nudge.ts';

const MINUTE = 60_000;
const BEGAN = 1_700_000_000_000;

const running: InterviewHead = {
  ...blankHead(interviewId('i'), BEGAN, { plannedMinutes: 45, feedbackMinutes: 10 }),
  state: 'running',
  startedAt: BEGAN,
};

const waiting: Entry = {
  id: entryId('e'),
  asks: {
    template: templateId('t'),
    question: questionId('q'),
    text: 'What next?',
    hint: '',
    aspect: 'a',
    aspectName: 'A',
    questionKind: 'open',
  },
  order: 'a0',
  chosenAt: BEGAN,
  ...NOT_ASKED,
  rated: { rating: null, guess: null },
  probes: [],
  lines: [],
  sorted: { wentWell: [], improve: [] },
};

describe('the words of the last minutes', () => {
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

  function open(head = running, entries: readonly Entry[] = [waiting]) {
    const heads = signal<InterviewHead | undefined>(head);
    const listed = signal(entries);
    const nudge = createNudge(heads, listed, { now: () => time }, life.signal);
    return { nudge, heads, listed };
  }

  /** The clock goes to so many milliseconds before the planned end. */
  function toLeft(ms: number): void {
    time = BEGAN + 45 * MINUTE - ms;
    vi.advanceTimersByTime(1000);
  }

  it('change at ten, five and two minutes, and stay after the end', () => {
    const { nudge } = open();
    for (const [left, level] of [
      [10 * MINUTE + 1, null],
      [10 * MINUTE, 'soon'],
      [5 * MINUTE + 1, 'soon'],
      [5 * MINUTE, 'now'],
      [2 * MINUTE, 'last'],
      [-3 * MINUTE, 'last'],
    ] as const) {
      toLeft(left);
      expect(nudge.level.value).toBe(level);
    }
    expect(nudge.isLate.value).toBe(true);
  });

  it('begin with the time that this interview keeps for feedback', () => {
    const { nudge } = open({ ...running, feedbackMinutes: 15 });
    toLeft(15 * MINUTE);
    expect(nudge.level.value).toBe('soon');
    const short = open({ ...running, feedbackMinutes: 4 });
    toLeft(4.5 * MINUTE);
    expect(short.nudge.level.value).toBeNull();
    toLeft(4 * MINUTE);
    expect(short.nudge.level.value).toBe('now');
  });

  it('wait until no key was pressed for three seconds', () => {
    const { nudge } = open();
    toLeft(10 * MINUTE + 2000);
    nudge.typed();
    toLeft(10 * MINUTE);
    expect(nudge.level.value).toBeNull();
    toLeft(10 * MINUTE - 999);
    expect(nudge.level.value).toBeNull();
    toLeft(10 * MINUTE - 1000);
    expect(nudge.level.value).toBe('soon');
  });

  it('once dismissed are back at the next threshold, not before', () => {
    const { nudge } = open();
    toLeft(9 * MINUTE);
    nudge.dismiss();
    expect(nudge.level.value).toBeNull();
    toLeft(6 * MINUTE);
    expect(nudge.level.value).toBeNull();
    toLeft(5 * MINUTE);
    expect(nudge.level.value).toBe('now');
  });

  it('dismissed in one interview come in the next', () => {
    const { nudge, heads } = open();
    toLeft(9 * MINUTE);
    nudge.dismiss();
    heads.value = { ...running, id: interviewId('next'), startedAt: time };
    vi.advanceTimersByTime(1000);
    heads.value = { ...running, id: interviewId('next'), startedAt: time - 36 * MINUTE };
    vi.advanceTimersByTime(1000);
    expect(nudge.level.value).toBe('soon');
  });

  it('dismissed in one interview come in another that has as little time left', () => {
    const { nudge, heads } = open();
    toLeft(9 * MINUTE);
    nudge.dismiss();
    heads.value = { ...running, id: interviewId('next') };
    expect(nudge.level.value).toBe('soon');
  });

  it('of one interview are not said in another that is begun while one types', () => {
    const { nudge, heads } = open();
    toLeft(MINUTE);
    nudge.typed();
    expect(nudge.isLate.value).toBe(true);
    heads.value = { ...running, id: interviewId('next'), startedAt: time };
    expect([nudge.level.value, nudge.isLate.value, nudge.isFeedbackTime.value]).toEqual([
      null,
      false,
      false,
    ]);
    nudge.typed();
    vi.advanceTimersByTime(1000);
    expect(nudge.level.value).toBeNull();
  });

  it('dismissed before five minutes were given come again when these are over', () => {
    const { nudge, heads } = open();
    toLeft(4 * MINUTE);
    nudge.dismiss();
    heads.value = { ...running, plannedMinutes: 50 };
    vi.advanceTimersByTime(1000);
    toLeft(-1 * MINUTE);
    expect(nudge.level.value).toBe('now');
  });

  it('say nothing when everything is asked, skipped or left for later', () => {
    for (const status of ['asked', 'skipped', 'later'] as const) {
      const { nudge } = open(running, [{ ...waiting, status }]);
      toLeft(MINUTE);
      expect(nudge.level.value).toBeNull();
      expect(nudge.isLate.value).toBe(false);
    }
  });

  it('are gone with the last question asked, and with the end, at once', () => {
    const { nudge, heads, listed } = open();
    toLeft(9 * MINUTE);
    listed.value = [{ ...waiting, status: 'asked' }];
    expect(nudge.level.value).toBeNull();
    listed.value = [waiting];
    heads.value = { ...running, state: 'ended' };
    expect(nudge.level.value).toBeNull();
  });

  it('take five minutes more back with them', () => {
    const { nudge, heads } = open();
    toLeft(4 * MINUTE);
    heads.value = { ...running, plannedMinutes: 50 };
    vi.advanceTimersByTime(1000);
    expect(nudge.level.value).toBe('soon');
  });

  it('are right at once after the computer slept', () => {
    const { nudge } = open();
    time = BEGAN + 44 * MINUTE;
    vi.advanceTimersByTime(1000);
    expect(nudge.level.value).toBe('last');
  });
});
