/**
 * How many elements of a page each mark finds, for a report of what a page shows.
 *
 * Owns: the counting. Must not know: anything outside of itself, since it is carried into the page as
 * text; and it takes nothing out of the page but numbers.
 */
import type { Mark } from './sites/site.ts';

export function countMarks(marks: readonly Mark[]): readonly number[] {
  // As calls/read-signs.ts reads them.
  const icons = [...document.querySelectorAll('button i,button span,[role=button] i')];
  return marks.map((mark) => {
    if (!mark.startsWith('=')) return document.querySelectorAll(mark).length;
    return icons.filter((icon) => icon.textContent.trim().startsWith(mark.slice(1))).length;
  });
}
