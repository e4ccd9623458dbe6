/**
 * With which other records an interview may be merged.
 *
 * Owns: which are offered, the nearest in time first, and what merging two of them means in numbers. Must
 * not know: words, storage.
 */
import { type InterviewHead, readEntries } from './interview.ts';
import type { RecordLookup } from './lookup.ts';
import { mergedStart, startOf } from './merge-head.ts';
import { readMoments } from './moment.ts';
import { readPlans } from './plan.ts';

/** Two records of one interview lie close together; the list is to be read at a glance. */
const MOST = 5;

export function mergeChoices(
  head: InterviewHead,
  heads: readonly InterviewHead[],
): readonly InterviewHead[] {
  const distance = (other: InterviewHead) => Math.abs(startOf(other) - startOf(head));
  return heads
    .filter((other) => other.id !== head.id && other.state === 'ended')
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST);
}

export type MergePreview = {
  /** Questions that only the other has, and those that both have. */
  readonly moved: number;
  readonly joined: number;
  readonly moments: number;
  readonly plans: number;
  readonly startedAt: number;
  readonly endedAt: number | null;
  /** The other's words that give way to this one's; empty where there are none. */
  readonly dropped: readonly string[];
  /** Both have a rating of the same thing, and not the same. */
  readonly ratingsDiffer: boolean;
};

export function previewMerge(
  kept: InterviewHead,
  other: InterviewHead,
  lookup: RecordLookup,
): MergePreview {
  const mine = new Map(readEntries(kept.id, lookup).map((entry) => [entry.id, entry]));
  const theirs = readEntries(other.id, lookup);
  const joined = theirs.filter(({ id }) => mine.has(id));
  const rated = [
    [kept.rated, other.rated] as const,
    ...joined.map(({ id, rated }) => [mine.get(id)?.rated, rated] as const),
  ];
  const words = [[kept.interviewer, other.interviewer] as const, [kept.role, other.role] as const];
  return {
    moved: theirs.length - joined.length,
    joined: joined.length,
    moments: readMoments(other.id, lookup).length,
    plans: readPlans(other.id, lookup).length,
    startedAt: mergedStart(kept, other),
    endedAt: Math.max(kept.endedAt ?? 0, other.endedAt ?? 0) || null,
    dropped: words.flatMap(([my, their]) =>
      my !== '' && their !== '' && my !== their ? their : [],
    ),
    ratingsDiffer: rated.some(
      ([my, their]) => differs(my?.rating, their.rating) || differs(my?.guess, their.guess),
    ),
  };
}

function differs(a: number | null | undefined, b: number | null): boolean {
  return a !== null && a !== undefined && b !== null && a !== b;
}
