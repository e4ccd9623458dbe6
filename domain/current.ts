/**
 * Which interview a surface is about.
 *
 * Owns: the choice among all heads. Must not know: storage, signals, which surface asks.
 */
import {
  type CallPlace,
  endEdit,
  FORGOTTEN_AFTER,
  isJustLeft,
  isOfCall,
  isRejoin,
  lastSign,
  leftAt,
} from './asking.ts';
import type { Edit } from './edit.ts';
import type { InterviewHead } from './interview.ts';

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
  return head.state === 'running' && now - lastSign(head) > FORGOTTEN_AFTER;
}

/** Ends what nobody ended, at its last sign of life. */
export function forgottenEdits(heads: readonly InterviewHead[], now: number): readonly Edit[] {
  return heads
    .filter((head) => isForgotten(head, now))
    .map((head) => endEdit(head, 'call', lastSign(head)));
}

/** Several may wait side by side: the one turned to last comes first (domain/turn-to.ts). */
export function plannedInterviews(
  heads: readonly InterviewHead[],
  practice = false,
): readonly InterviewHead[] {
  return heads
    .filter((head) => head.state === 'planned' && head.practice === practice)
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** For the popup: what is being prepared, or what runs just now. */
export function preparedInterview(
  heads: readonly InterviewHead[],
  now: number,
): InterviewHead | undefined {
  const real = heads.filter((head) => !head.practice);
  return runningInterview(real, now) ?? plannedInterviews(real)[0];
}

/**
 * Begun beside every call and still within its planned time: the call that the person is in, or joins
 * now, is meant to be its call (docs/decisions/0025-beyond-the-call-page.md).
 */
export function isWithoutCall(head: InterviewHead, now: number): boolean {
  const until = (head.startedAt ?? 0) + head.plannedMinutes * 60_000;
  return head.state === 'running' && head.site === null && now <= until;
}

/**
 * For a panel in the given call: the running one if it is this call's or has none yet, then one that
 * this call goes on with, then what was planned. No call (null) stands for a window of its own,
 * which shows whatever runs, and what was left a moment ago: its last notes are written there. A call
 * whose address has no key is that of its site, and of no other.
 */
export function interviewFor(
  heads: readonly InterviewHead[],
  place: CallPlace | null,
  practice: boolean,
  now: number,
): InterviewHead | undefined {
  const mine = heads.filter((head) => head.practice === practice);
  const running = runningInterview(mine, now);
  if (running !== undefined) {
    if (place === null || isOfCall(running, place) || isWithoutCall(running, now)) return running;
  }
  const rejoined = mine
    .filter((head) => (place === null ? isJustLeft(head, now) : isRejoin(head, place, now)))
    .sort((a, b) => leftAt(b) - leftAt(a))[0];
  const planned = plannedInterviews(mine, practice)[0];
  // One room may serve several interviews: what was chosen since the last one ended is for the next.
  // A time still to come was set by a clock that is ahead, and says nothing of what was last.
  const isNext =
    planned !== undefined &&
    (rejoined === undefined || (planned.createdAt > leftAt(rejoined) && planned.createdAt <= now));
  return isNext ? planned : (rejoined ?? planned);
}
