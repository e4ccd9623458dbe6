/**
 * Which interview a surface is about.
 *
 * Owns: the choice among all heads. Must not know: storage, signals, which surface asks.
 */
import { FORGOTTEN_AFTER, isRejoin } from './asking.ts';
import type { CallKey } from './call/phase.ts';
import type { Entry, InterviewHead } from './interview.ts';

/** Chosen questions wait this long for a call, in milliseconds (product.md: seven days). */
export const WAITING_FOR = 7 * 86_400_000;

/** The one interview that runs on this device, if any; the newest, should two have raced. */
export function runningInterview(
  heads: readonly InterviewHead[],
  now: number,
): InterviewHead | undefined {
  return heads
    .filter((head) => head.state === 'running' && !isForgotten(head, now))
    .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0))[0];
}

export function isForgotten(head: InterviewHead, now: number): boolean {
  return head.state === 'running' && now - (head.startedAt ?? 0) > FORGOTTEN_AFTER;
}

/** The last sign of life that its records carry, in milliseconds since 1970. */
export function lastTouched(head: InterviewHead, entries: readonly Entry[]): number {
  const asked = entries.map((entry) => entry.askedAt ?? 0);
  return Math.max(head.startedAt ?? head.createdAt, ...asked);
}

export function plannedInterview(
  heads: readonly InterviewHead[],
  practice = false,
): InterviewHead | undefined {
  return heads
    .filter((head) => head.state === 'planned' && head.practice === practice)
    .sort((a, b) => b.createdAt - a.createdAt)[0];
}

/** For the popup: what is being prepared, or what runs just now. */
export function preparedInterview(
  heads: readonly InterviewHead[],
  now: number,
): InterviewHead | undefined {
  const real = heads.filter((head) => !head.practice);
  return runningInterview(real, now) ?? plannedInterview(real);
}

/**
 * For a panel in the given call: the running one if it may be this call's, then one that this call
 * goes on with, then what was planned.
 */
export function interviewFor(
  heads: readonly InterviewHead[],
  call: CallKey,
  practice: boolean,
  now: number,
): InterviewHead | undefined {
  const mine = heads.filter((head) => head.practice === practice);
  const running = runningInterview(mine, now);
  if (running !== undefined && (call === null || running.call === null || running.call === call)) {
    return running;
  }
  const rejoined = mine
    .filter((head) => isRejoin(head, call, now))
    .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0))[0];
  return rejoined ?? plannedInterview(mine, practice);
}

/** Whether questions chosen in the last seven days are waiting to be asked. */
export function areWaiting(entries: readonly Entry[], now: number): boolean {
  return entries.some((entry) => entry.status === 'planned' && now - entry.chosenAt <= WAITING_FOR);
}
