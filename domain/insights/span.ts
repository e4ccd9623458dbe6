/**
 * How much of a long history one picture shows.
 *
 * Owns: the bounds. Must not know: the picture.
 */
import { type Month, monthStart } from './months.ts';
import { FEWEST_FOR_A_LINE } from './runs.ts';

/** More points than this stand too close to be told apart, and to be walked through. */
export const LATEST = 24;

export const SPANS = ['months', 'latest'] as const;

export type Span = (typeof SPANS)[number];

/** The first one is shown until another is chosen; with one alone there is nothing to choose. */
export function spansFor(interviews: number, months: readonly Month[]): readonly Span[] {
  if (interviews <= LATEST || months.length < FEWEST_FOR_A_LINE) return ['latest'];
  return SPANS;
}

/** The middle of a month tells of the whole of it: the axis reaches to its ends. */
export function monthsReach(months: readonly Month[]): readonly number[] {
  return months.flatMap(({ from }) => [from, monthStart(from, 1)]);
}
