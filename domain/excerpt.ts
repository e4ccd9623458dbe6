/**
 * A short piece of a text around the words that were found in it.
 *
 * Owns: where it is cut and which words are marked. Must not know: the search, elements.
 */
import { fold } from './fold.ts';
import { formsOf, isUnspaced, runsOf, signsOf } from './word-forms.ts';

/** In reading order; marked are the words that were found. */
export type ExcerptPiece = { readonly text: string; readonly isFound: boolean };

/** As the search library cuts a text into words. */
const WORDS = /[^\n\r\p{Z}\p{P}]+/gu;

/** Characters before the first word found, and in all. */
const BEFORE = 32;
const LONGEST = 110;

type Span = { readonly from: number; readonly to: number };

/** The words of a text that are among those found, by their places. */
export function foundSpans(text: string, found: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(WORDS)) {
    for (const run of runsOf(match[0])) {
      const from = match.index + run.index;
      if (isUnspaced(run[0])) spans.push(...foundWithin(run[0], from, found));
      else if ([formsOf(run[0])].flat().some((form) => found.has(form))) {
        spans.push({ from, to: from + run[0].length });
      }
    }
  }
  return spans;
}

/** Where no spaces are, the signs that stand in one of the pairs that were found. */
function foundWithin(word: string, start: number, found: ReadonlySet<string>): readonly Span[] {
  const signs = signsOf(word);
  const spans: { from: number; to: number }[] = [];
  signs.forEach((sign, at) => {
    const [pair, next] = [fold(sign[0]), signs[at + 1]];
    const isPair = next !== undefined && found.has(pair + fold(next[0]));
    if (!isPair && !found.has(pair)) return;
    const last = isPair ? next : sign;
    const from = start + sign.index;
    const to = start + last.index + last[0].length;
    const before = spans.at(-1);
    if (before !== undefined && before.to >= from) before.to = to;
    else spans.push({ from, to });
  });
  return spans;
}

/** Empty where none of the words stand in the text. */
export function excerptOf(text: string, found: ReadonlySet<string>): readonly ExcerptPiece[] {
  const spans = foundSpans(text, found);
  const first = spans[0];
  if (first === undefined) return [];
  const start = startOf(text, first.from);
  const end = endOf(text, start, first.to);
  const pieces: ExcerptPiece[] = [];
  let at = start;
  for (const { from, to } of spans) {
    if (to > end) break;
    pieces.push({ text: inOneLine(text.slice(at, from)), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  const after = inOneLine(text.slice(at, end));
  pieces.push({ text: end < text.length ? `${after.trimEnd()}…` : after, isFound: false });
  const [lead, ...rest] = pieces;
  const led =
    lead && start > 0 ? [{ ...lead, text: `…${lead.text.trimStart()}` }, ...rest] : pieces;
  return led.filter((piece) => piece.text !== '');
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** At a word's beginning, not far before the first word found. */
function startOf(text: string, found: number): number {
  if (found <= BEFORE) return 0;
  const from = found - BEFORE;
  const gap = text.slice(from, found).search(/\s/);
  return gap === -1 ? found : from + gap + 1;
}

function endOf(text: string, start: number, leastEnd: number): number {
  const most = Math.max(start + LONGEST, leastEnd);
  if (most >= text.length) return text.length;
  const gap = text.slice(leastEnd, most).search(/\s\S*$/);
  return gap === -1 ? leastEnd : leastEnd + gap;
}
