/**
 * When what was changed goes into the mailbox.
 *
 * Owns: that rule: half a minute after the last change, two minutes after the first at the latest. Must
 * not know: the clock, the alarm, the mailbox. In memory only: a background that was stopped in between
 * finds its alarm ringing and no memory of a change, and then simply looks.
 */

/** Milliseconds. Chrome rings no alarm sooner than this (since 120). */
export const QUIET_FOR = 30_000;
export const AT_LATEST_AFTER = 120_000;

export type PushTime = {
  /** Something changed; the time to be woken at, or null where an alarm is set already. */
  readonly changed: (now: number) => number | null;
  /** The alarm rang; the time to be woken at instead, or null if it is time. */
  readonly rang: (now: number) => number | null;
};

export function createPushTime(): PushTime {
  let first: number | undefined;
  let last = 0;
  return {
    changed(now) {
      last = now;
      // The alarm was lost, or the clock was set: that must not put the push off for ever.
      if (first !== undefined && now >= first && now < first + 2 * AT_LATEST_AFTER) return null;
      first = now;
      return now + QUIET_FOR;
    },
    rang(now) {
      if (first !== undefined) {
        const due = last + QUIET_FOR;
        // The next alarm would come too late.
        const isLast = now + QUIET_FOR > first + AT_LATEST_AFTER;
        // A clock set back must not put it off for ever.
        if (due > now && last <= now && !isLast) return due;
      }
      first = undefined;
      return null;
    },
  };
}
