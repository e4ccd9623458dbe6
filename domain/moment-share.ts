/**
 * How far into its interview each moment was, as a share of the interview's length.
 *
 * Owns: what counts as that length. Must not know: how the shares are drawn.
 */
import type { InterviewHead } from './interview.ts';
import type { Moment } from './moment.ts';

type Span = Pick<InterviewHead, 'startedAt' | 'endedAt'>;

/** From 0 to 1, in the order of the moments. */
export function momentShares(
  { startedAt, endedAt }: Span,
  moments: readonly Moment[],
): readonly number[] {
  const times = moments.map(({ callMs }) => Math.max(0, callMs));
  const lasted = startedAt === null || endedAt === null ? 0 : endedAt - startedAt;
  // One still running has no end yet; one that was repaired can end before its own moments.
  const length = Math.max(lasted, ...times);
  return times.map((time) => (length > 0 ? time / length : 0));
}
