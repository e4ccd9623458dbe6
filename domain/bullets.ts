/**
 * How people write lists and wrap lines where nothing marks either.
 *
 * Owns: telling a bullet or number from the words behind it, and whether a line goes on with the one
 * before. Must not know: what the words are for.
 */
import { asks, isBracketed } from './line-asks.ts';
import { tidyWording } from './wording.ts';

export type Bulleted = {
  /** How far in, in columns; of two that stand alike, `a)` is further in than `1.`, and ◦ than •. */
  readonly indent: number;
  readonly hasBullet: boolean;
  readonly text: string;
};

/** Drawn for lists alone, so that no space has to follow; Wingdings' own stand from U+F0A7. */
const DRAWN = /^[•◦▪▫■□●○‣⁃·§➢►✓✔\uF0A7\uF0A8\uF0B7\uF0D8\uFFFD☐☑☒]\s*/u;
const SIGN = /^(?:[-–—*+](?:\s|$)|-(?=\p{Lu}))\s*/u;
/** `1.`, `1)`, `(1)`, `iv.`, `١.`, and `2.3` before a word; `1.5 hours` is none. */
const NUMBER =
  /^(?:\(?(?:\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){0,3}|[ivx]{1,5})[.)]|\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3}(?=\s[\p{Lu}\p{Lo}]))(?:\s+|$)/u;
const LETTER = /^(?:\(?\p{L}\)|[a-h]\.)(?:\s+|$)/u;
const TASK = /^\[[ xX✓]?\]\s+/;
/** Word's second bullet is a letter, known by the tab behind it: "o que" begins a question. */
const LETTER_O = /^\s*o\t/;

const TAB = 4;

export function withoutBullet(line: string): Bulleted {
  const words = tidyWording(LETTER_O.test(line) ? line.replace('o', '◦') : line);
  const bare = [DRAWN, SIGN, NUMBER, LETTER].reduce(
    // One of them: "- 1. Why?" is a list of a list to nobody, "1. - 2" is words.
    (rest, mark) => (rest === words ? words.replace(mark, '') : rest),
    words,
  );
  const hasBullet = bare !== words;
  return {
    indent: columnsBefore(line) + (hasBullet ? rank(words) : 0),
    hasBullet: hasBullet || TASK.test(words),
    text: bare.replace(TASK, ''),
  };
}

function rank(words: string): number {
  if (/^[▪■§\uF0A7]/u.test(words)) return 2;
  return /^[◦○]/u.test(words) || LETTER.test(words) ? 1 : 0;
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

/**
 * A line that broke off, and one that begins small: a program wrapped what is one sentence. Words in
 * brackets say more of the line before, however that ends.
 */
export function goesOn(before: string, next: string): boolean {
  if (before !== '' && isBracketed(next) && !asks(next)) return true;
  return !/[.?!…:;؟？。]["'”’»)\]]*$/u.test(before) && beginsSmall(next);
}

export function beginsSmall(text: string): boolean {
  return /^["'“‘«(]?\p{Ll}/u.test(text);
}
