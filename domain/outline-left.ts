/**
 * What stood in a document and came to nothing, fit to be shown.
 *
 * Owns: which of these lines say anything, their order, and how much of them is kept. Must not know:
 * why a line was left out.
 */
import type { PlacedLine } from './outline-line.ts';
import type { LeftOut } from './template-file.ts';
import { tidyWording } from './wording.ts';

/** Enough to see what is missing; the count says how many there are. */
export const MOST_LEFT_SHOWN = 200;
const MOST_OF_A_LINE = 200;

/** Undefined: nothing was left out. Rules and lone marks are no words that anybody misses. */
export function leftOut(lines: readonly PlacedLine[]): LeftOut | undefined {
  const said = lines.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (said.length === 0) return undefined;
  const shown = said.sort((a, b) => a.at - b.at).slice(0, MOST_LEFT_SHOWN);
  return { count: said.length, lines: shown.map(({ text }) => cut(tidyWording(text))) };
}

function cut(text: string): string {
  const short = text.length > MOST_OF_A_LINE ? `${text.slice(0, MOST_OF_A_LINE)}…` : text;
  // A character may have been cut in two, or come broken.
  return short.toWellFormed();
}
