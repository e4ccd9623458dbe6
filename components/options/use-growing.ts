/**
 * Draws a long list in steps, so that its beginning can be used at once.
 *
 * Owns: how much is drawn by now. Must not know: of what.
 */
import { useEffect, useState } from 'preact/hooks';

/** Rows drawn at first, about a screen and a half of a large display; each step doubles them. */
const FIRST = 100;

/** How many of the things to draw, whose sizes are given in rows. */
export function useGrowing(sizes: readonly number[]): number {
  const [rows, setRows] = useState(FIRST);
  let sum = 0;
  let fits = 0;
  for (const size of sizes) {
    if (sum >= rows) break;
    sum += size + 1;
    fits += 1;
  }
  const isAll = fits === sizes.length;

  useEffect(() => {
    if (isAll) return;
    const timer = setTimeout(() => setRows(rows * 2));
    return () => clearTimeout(timer);
  }, [isAll, rows]);

  return fits;
}
