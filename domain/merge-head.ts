/**
 * Two heads of one interview become one.
 *
 * Owns: which fact of the two stays. Must not know: entries, notes, storage.
 */
import type { Edit } from './edit.ts';
import type { InterviewHead } from './interview.ts';
import { keys } from './keys.ts';
import type { Rated } from './rating.ts';
import type { Sorted } from './sorted-fields.ts';

/** When the two together began, in milliseconds since 1970. */
export function mergedStart(kept: InterviewHead, other: InterviewHead): number {
  return Math.min(startOf(kept), startOf(other));
}

export function startOf({ startedAt, createdAt }: InterviewHead): number {
  return startedAt ?? createdAt;
}

export function mergedRated(kept: Rated, other: Rated): Rated {
  return { rating: kept.rating ?? other.rating, guess: kept.guess ?? other.guess };
}

/** A line that was sorted in both stays where the kept one has it. */
export function mergedSorted(kept: Sorted, other: Sorted): { [As in keyof Sorted]: string[] } {
  const sorted = new Set([...kept.wentWell, ...kept.improve]);
  const add = (of: readonly string[]) => of.filter((name) => !sorted.has(name));
  return {
    wentWell: [...kept.wentWell, ...add(other.wentWell)],
    improve: [...kept.improve, ...add(other.improve)],
  };
}

/** The kept one's facts; the other's where it has none. From the first beginning to the last end. */
export function mergeHeads(kept: InterviewHead, other: InterviewHead): Edit {
  const [last, first] = (kept.endedAt ?? 0) >= (other.endedAt ?? 0) ? [kept, other] : [other, kept];
  const fields = {
    createdAt: Math.min(kept.createdAt, other.createdAt),
    startedAt: mergedStart(kept, other),
    endedAt: last.endedAt ?? first.endedAt,
    endedBy: last.endedBy,
    lastSeenAt: latest(kept.lastSeenAt, other.lastSeenAt),
    call: kept.call ?? other.call,
    site: kept.site ?? other.site,
    type: kept.type ?? other.type,
    pack: kept.pack ?? other.pack,
    template: kept.template ?? other.template,
    role: kept.role || other.role,
    interviewer: kept.interviewer || other.interviewer,
    debrief:
      kept.debrief === 'done' || other.debrief === 'done' ? 'done' : eitherDebrief(kept, other),
    debriefAt: latest(kept.debriefAt, other.debriefAt),
    factOrReading: kept.factOrReading ?? other.factOrReading,
    reflectedAt: latest(kept.reflectedAt, other.reflectedAt),
    thankedAt: latest(kept.thankedAt, other.thankedAt),
    ...mergedSorted(kept.sorted, other.sorted),
    ...mergedRated(kept.rated, other.rated),
  };
  return { kind: 'set', key: keys.interview(kept.id), fields };
}

function eitherDebrief(kept: InterviewHead, other: InterviewHead) {
  return kept.debrief ?? other.debrief;
}

function latest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
