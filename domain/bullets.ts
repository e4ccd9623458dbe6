/**
 * How people write lists and wrap lines where nothing marks either.
 *
 * Owns: telling a bullet or number from the words behind it, and whether a line goes on with the one
 * before. Must not know: what the words are for.
 */
import { tidyWording } from './wording.ts';

export type Bulleted = {
  /** How far in, in columns. */
  readonly indent: number;
  readonly hasBullet: boolean;
  readonly text: string;
};

/** What word processors and people put before an item; Wingdings' own bullet and box come as U+F0xx. */
const BULLET = /^(?:[-–—*+•◦▪▫■□●○‣⁃·§o➢►✓\uF0A7\uF0B7\uF0D8\uF0A8\u2610-\u2612])\s+/u;
/** `1.`, `1)`, `(1)`, `a)`, `iv.`, `2.3`, `١.`; a single letter before a dot is more likely an initial. */
const NUMBER =
  /^(?:\(?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|[ivx]{1,5})[.)]|\(?\p{L}\)|\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){1,3})\s+/u;
const TASK = /^\[[ xX✓]?\]\s+/;

const TAB = 4;

export function withoutBullet(line: string): Bulleted {
  const indent = columnsBefore(line);
  const words = tidyWording(line);
  const bare = words.replace(BULLET, '').replace(NUMBER, '').replace(TASK, '');
  return { indent, hasBullet: bare !== words, text: bare };
}

function columnsBefore(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === '\t') columns += TAB;
    else if (/\s/.test(sign)) columns += 1;
    else break;
  }
  return columns;
}

/** A line that broke off, and one that begins small: a program wrapped what is one sentence. */
export function goesOn(before: string, next: string): boolean {
  return !/[.?!…:;؟？。]["'”’»)\]]*$/u.test(before) && /^["'“‘«(]?\p{Ll}/u.test(next);
}
