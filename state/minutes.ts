/**
 * How much of the interview is left, in whole minutes, and in seconds when it is less than two.
 *
 * Owns: the count. It is taken from the wall clock each time, so a computer that slept is right at
 * once. Must not know: the words for it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewHead } from '@/domain/interview.ts';
import type { Clock } from './ports.ts';

/** Milliseconds between looks at the clock, and between those that are shown while minutes are. */
const EVERY = 1000;
const SHOWN_EVERY = 5000;
const SECONDS_UNDER = 120_000;

export type TimeLeft =
  | { readonly kind: 'planned'; readonly minutes: number }
  | { readonly kind: 'left'; readonly minutes: number }
  /** `ms` is the time left, in milliseconds: less than two minutes. */
  | { readonly kind: 'last'; readonly ms: number }
  | { readonly kind: 'over'; readonly minutes: number }
  | { readonly kind: 'ended' };

export function createTimeLeft(
  head: ReadonlySignal<InterviewHead | undefined>,
  usual: ReadonlySignal<number>,
  clock: Clock,
  until: AbortSignal,
): ReadonlySignal<TimeLeft> {
  const now = signal(clock.now(), { name: 'now' });
  const timer = setInterval(() => {
    const at = clock.now();
    // After a sleep, or a clock that was set, it is a long way from the last look.
    const isDue = Math.abs(at - now.peek()) >= SHOWN_EVERY;
    if (isDue || timeLeft.peek().kind === 'last') now.value = at;
  }, EVERY);
  until.addEventListener('abort', () => clearInterval(timer));
  const timeLeft = computed(
    (): TimeLeft => {
      const present = head.value;
      const planned = present?.plannedMinutes ?? usual.value;
      if (present === undefined || present.startedAt === null) {
        return { kind: 'planned', minutes: planned };
      }
      if (present.state === 'ended') return { kind: 'ended' };
      const left = present.startedAt + planned * 60_000 - Math.max(now.value, present.startedAt);
      if (left <= 0) return { kind: 'over', minutes: Math.floor(-left / 60_000) };
      return left < SECONDS_UNDER
        ? { kind: 'last', ms: left }
        : { kind: 'left', minutes: Math.ceil(left / 60_000) };
    },
    { name: 'timeLeft' },
  );
  return timeLeft;
}
