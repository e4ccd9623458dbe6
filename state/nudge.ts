/**
 * The last minutes, said in time: when to ask, as long as there is something to ask.
 *
 * Owns: the thresholds, the quiet after a key press, and that dismissed is dismissed until the next.
 * It changes words and nothing else: no sound, no movement, no focus. Must not know: the
 * words, the page, where a badge stands.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Entry, InterviewHead } from '@/domain/interview.ts';
import type { Clock } from './ports.ts';

/** `soon` from the time kept for feedback on, `now` from five minutes, `last` from two, and after the end. */
export type NudgeLevel = 'soon' | 'now' | 'last';

const MINUTE = 60_000;
const NOW_UNDER = 5 * MINUTE;
const LAST_UNDER = 2 * MINUTE;
/** Milliseconds after a key press in which nothing changes. */
const QUIET = 3000;
const LOOK_EVERY = 1000;

export type Nudge = {
  /** What header and pill say; null before the time, when all is asked, and once dismissed. */
  readonly level: ReadonlySignal<NudgeLevel | null>;
  /** Whether only one question can still be asked: said apart, since it is not dismissed with the words. */
  readonly isLate: ReadonlySignal<boolean>;
  /** Whether the time kept for feedback has begun, whatever is left to ask. */
  readonly isFeedbackTime: ReadonlySignal<boolean>;
  readonly dismiss: () => void;
  /** To be told of every key press. */
  readonly typed: () => void;
};

/** The level by the clock alone. */
function levelAt(head: InterviewHead | undefined, now: number): NudgeLevel | null {
  if (head?.state !== 'running' || head.startedAt === null) return null;
  const left = head.startedAt + head.plannedMinutes * MINUTE - now;
  if (left > head.feedbackMinutes * MINUTE) return null;
  if (left > NOW_UNDER) return 'soon';
  return left > LAST_UNDER ? 'now' : 'last';
}

export function createNudge(
  head: ReadonlySignal<InterviewHead | undefined>,
  entries: ReadonlySignal<readonly Entry[]>,
  clock: Clock,
  until: AbortSignal,
): Nudge {
  const shown = signal<NudgeLevel | null>(null, { name: 'nudgeShown' });
  const dismissed = signal<NudgeLevel | null>(null, { name: 'nudgeDismissed' });
  const about = computed(() => head.value?.id);
  /** 0: long ago. */
  let pressedAt = 0;

  function look(): void {
    const now = clock.now();
    // A clock that was set back must not keep it quiet for ever.
    if (Math.abs(now - pressedAt) >= QUIET) shown.value = levelAt(head.peek(), now);
    // Dismissed is this one, not the same again after minutes were given.
    if (shown.peek() !== dismissed.peek()) dismissed.value = null;
  }

  const timer = setInterval(look, LOOK_EVERY);
  until.addEventListener('abort', () => clearInterval(timer));
  const stop = effect(() => {
    // Another interview has a time of its own, also for somebody who types, and words that nobody dismissed.
    void about.value;
    pressedAt = 0;
    dismissed.value = null;
    look();
  });
  until.addEventListener('abort', stop);

  // What is over or asked is over at once: that is the person's own step.
  const level = computed(
    () => {
      const isOpen = entries.value.some((entry) => entry.status === 'planned');
      return isOpen && head.value?.state === 'running' ? shown.value : null;
    },
    { name: 'nudgeDue' },
  );

  return {
    level: computed(() => (level.value === dismissed.value ? null : level.value), {
      name: 'nudgeLevel',
    }),
    isLate: computed(() => level.value === 'last', { name: 'isLate' }),
    isFeedbackTime: computed(() => shown.value !== null, { name: 'isFeedbackTime' }),
    dismiss() {
      dismissed.value = level.peek();
    },
    typed() {
      pressedAt = clock.now();
    },
  };
}
