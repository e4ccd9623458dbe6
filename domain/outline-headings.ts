/**
 * Headings that nobody marked as such: "Coding:", "Coding" over questions, a parent item.
 *
 * Owns: the guess. Must not know: what becomes of a heading. Where the document has real headings,
 * only they count: people who use them write lead-ins as well.
 */

import { asks, asksOrRequests, isBracketed, requests } from './line-asks.ts';
import { fieldOf } from './outline-fields.ts';
import type { PlacedLine } from './outline-line.ts';
import { ASPECT_LENGTH } from './template.ts';
import { tidyWording } from './wording.ts';

/** Looks like a heading, and is below every real one. */
export const GUESSED_LEVEL = 7;
const MOST_WORDS = 6;

export function guessedHeadings(lines: readonly PlacedLine[]): readonly PlacedLine[] {
  const hasHeadings = lines.some(({ level }) => level > 0);
  return lines.map((line, at) => {
    const text = tidyWording(line.text);
    if (line.level > 0) return line.id === undefined ? { ...line, text: uncolon(text) } : line;
    const next = lines[at + 1];
    if (hasHeadings || next === undefined || line.id !== undefined || line.isMore) return line;
    return isHeading(text, line, next)
      ? { ...line, level: GUESSED_LEVEL, depth: 0, text: uncolon(text) }
      : line;
  });
}

function isHeading(text: string, line: PlacedLine, next: PlacedLine): boolean {
  if (asks(text) || isBracketed(text) || uncolon(text).length > ASPECT_LENGTH || next.level > 0)
    return false;
  if (next.depth > line.depth) {
    if (next.isMore || (line.depth > 0 && fieldOf(next.text) !== null)) return false;
    return line.depth === 0 || text.endsWith(':') || (isShort(text) && asks(next.text));
  }
  if (line.depth > 0 || next.depth > 0 || requests(text)) return false;
  return (text.endsWith(':') || isShort(text)) && asksOrRequests(next.text);
}

function isShort(text: string): boolean {
  return !/[.!,;…。！，、।۔،؛]$/u.test(text) && text.split(' ').length <= MOST_WORDS;
}

function uncolon(text: string): string {
  return text.replace(/\s*[:：]$/, '');
}
