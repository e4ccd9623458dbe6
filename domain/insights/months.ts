/**
 * A long history by month: the mean of each month's interviews.
 *
 * Owns: the months, by the device's own calendar. Must not know: how they are drawn.
 */
import { mean } from './mean.ts';
import type { ComparedInterview, RatedInterview, ValueOf } from './series.ts';

export type Month = {
  /** Its middle and its first moment, in milliseconds since 1970. */
  readonly at: number;
  readonly from: number;
  readonly value: number;
  /** Null where nothing was guessed. */
  readonly self: number | null;
  readonly of: ValueOf;
  /** Interviews. */
  readonly count: number;
};

export function monthStart(at: number, later = 0): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth() + later).getTime();
}

/** Months without a rated interview are left out, not filled. */
export function byMonth(
  interviews: readonly (RatedInterview | ComparedInterview)[],
): readonly Month[] {
  const months = new Map<number, (RatedInterview | ComparedInterview)[]>();
  for (const each of interviews) {
    const from = monthStart(each.facts.at);
    const known = months.get(from);
    if (known === undefined) months.set(from, [each]);
    else known.push(each);
  }
  return [...months]
    .toSorted(([a], [b]) => a - b)
    .map(([from, held]) => ({
      from,
      at: (from + monthStart(from, 1)) / 2,
      value: mean(held.map(({ value }) => value)) ?? 0,
      self: mean(held.flatMap((each) => ('self' in each ? each.self : []))),
      of: held.map((each) => each.of).reduce((a, b) => (a === b ? a : 'both')),
      count: held.length,
    }));
}

export function isNextMonth(before: Month, after: Month): boolean {
  return monthStart(before.from, 1) === after.from;
}
