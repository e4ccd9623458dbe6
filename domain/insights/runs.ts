/**
 * Which points of a picture may be joined by a line.
 *
 * Owns: the rule that a line never says more than its points. Must not know: what the points are.
 *
 * A line is drawn through three or more points that follow each other and are of one kind. Nothing is
 * joined across a gap, since nobody knows what was in it; two points alone are no trend.
 */
export const FEWEST_FOR_A_LINE = 3;

/** In order; `follows`: whether the second comes right after the first. */
export function unbrokenRuns<Point>(
  points: readonly Point[],
  follows: (before: Point, after: Point) => boolean,
): readonly (readonly Point[])[] {
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && follows(last, point)) run.push(point);
    else runs.push([point]);
  }
  return runs.filter((run) => run.length >= FEWEST_FOR_A_LINE);
}
