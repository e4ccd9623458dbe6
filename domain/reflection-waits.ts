/**
 * Whether an interview still waits for a look back, and why.
 *
 * Owns: that judgement. Must not know: its words, reminders.
 */
import { dayOf } from './day.ts';
import type { InterviewHead } from './interview.ts';

const WEEK = 7 * 86_400_000;

/**
 * `tomorrow`: put off today. `putOff`: put off on a day before. `fresh`: it ended in the last seven days, and nothing has come of it
 * yet. Null: nothing waits.
 */
export type Waiting = 'tomorrow' | 'putOff' | 'fresh';

export function reflectionWaits(
  head: InterviewHead,
  hasPlan: boolean,
  now: number,
): Waiting | null {
  if (head.state !== 'ended' || head.reflectedAt !== null) return null;
  if (head.debrief === 'later') {
    return head.debriefAt !== null && dayOf(head.debriefAt) === dayOf(now) ? 'tomorrow' : 'putOff';
  }
  const isFresh = head.endedAt !== null && now - head.endedAt < WEEK;
  return head.debrief === null && !hasPlan && isFresh ? 'fresh' : null;
}
