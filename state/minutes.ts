/**
 * How much of the interview is left, in whole minutes.
 *
 * Owns: the count. It is taken from the wall clock each time, so a computer that slept is right at
 * once. Must not know: the words for it.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewHead } from '@/domain/interview.ts';
import type { Clock } from './ports.ts';

/** Milliseconds between looks at the clock. */
const EVERY = 5000;

export type TimeLeft =
  | { readonly kind: 'planned'; readonly minutes: number }
  | { readonly kind: 'left'; readonly minutes: number }
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
    now.value = clock.now();
  }, EVERY);
  until.addEventListener('abort', () => clearInterval(timer));
  return computed(
    (): TimeLeft => {
      const present = head.value;
      const planned = present?.plannedMinutes ?? usual.value;
      if (present === undefined || present.startedAt === null) {
        return { kind: 'planned', minutes: planned };
      }
      if (present.state === 'ended') return { kind: 'ended' };
      const left = present.startedAt + planned * 60_000 - Math.max(now.value, present.startedAt);
      const minutes = Math.ceil(left / 60_000);
      return minutes > 0
        ? { kind: 'left', minutes }
        : { kind: 'over', minutes: Math.floor(-left / 60_000) };
    },
    { name: 'timeLeft' },
  );
}
