/**
 * Turning from one planned interview to another.
 *
 * Owns: the rule by which every surface, on every device, takes the same one for the next: the one
 * planned last, and to turn to one is to plan it anew. So there is no pointer beside the data that
 * could lead nowhere, and an older Debrief agrees (docs/decisions/0042-several-planned.md). Must not
 * know: storage, signals, which surface turns.
 */
import { endEdit } from './asking.ts';
import type { Edit } from './edit.ts';
import type { InterviewHead } from './interview.ts';
import { keys } from './keys.ts';

/** Begun so shortly ago it was the wrong one, and no interview of its own yet; in milliseconds. */
export const MISTAKEN_WITHIN = 15 * 60_000;

/** A time after that of every planned one: another device's clock may be ahead of this one. */
export function afterAll(planned: readonly InterviewHead[], now: number): number {
  return Math.max(now, ...planned.map((head) => head.createdAt + 1));
}

/** Nothing when it comes first as it is. */
export function turnEdits(
  to: InterviewHead,
  planned: readonly InterviewHead[],
  now: number,
): readonly Edit[] {
  const others = planned.filter((head) => head.id !== to.id);
  if (others.every((head) => head.createdAt < to.createdAt)) return [];
  const fields = { createdAt: afterAll(others, now) };
  return [{ kind: 'set', key: keys.interview(to.id), fields }];
}

/** Whether a running one, left for another, waits again instead of being over. */
export function waitsAgain(running: InterviewHead, now: number): boolean {
  return now - (running.startedAt ?? now) < MISTAKEN_WITHIN;
}

/**
 * Leaves the one that runs for another. What was noted and ticked in it stays in it, whether it waits
 * again for its own call or has ended.
 */
export function leaveEdit(running: InterviewHead, now: number): Edit {
  if (!waitsAgain(running, now)) return endEdit(running, 'away', now);
  const fields = { startedAt: null, lastSeenAt: null, site: null, call: null };
  return { kind: 'set', key: keys.interview(running.id), fields };
}
