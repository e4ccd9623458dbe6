/**
 * The forms under which a word stands in an index, and those under which it is sought.
 *
 * Owns: scripts in which a word is more than what stands between two spaces: the Arabic article, which is
 * written with its word; Korean words that begin within others; scripts without spaces, as pairs of signs.
 * Must not know: what is sought, who seeks.
 */
import { fold } from './fold.ts';

const UNSPACED =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** A sign and what is written above or below it. */
const SIGN = /\P{M}\p{M}*/gu;

/** Where a Korean syllable begins, once it has fallen apart into its letters. */
const SYLLABLE = /(?=[\u1100-\u1112])/;

/** What is left must be a word: "الم" and "الآن" have no article, nor have "who" and "God". */
const ARTICLE = /^(?:(?:ال(?!(?:ان|تي|ذي|له)$)|لل)(?=..)|[وفبك]ال(?=...))/;
const AND = /^و(?=...)/;
/** With its hamza, an alef is no part of an article. */
const HAMZA = /^[أإآ]/;

export function isUnspaced(word: string): boolean {
  return IS_UNSPACED.test(word);
}

/** A word by its scripts, each piece with its place. */
export function runsOf(word: string): readonly RegExpExecArray[] {
  return [...word.matchAll(RUNS)];
}

/** With their places in the text. */
export function signsOf(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(SIGN)];
}

function pairs(run: string): readonly string[] {
  const signs = signsOf(run);
  return signs.map(([sign], at) => sign + (signs[at + 1]?.[0] ?? ''));
}

/** All that it is found by. */
export function formsOf(word: string): string | string[] {
  const folded = fold(word);
  if (folded === '' || /^[ -~]*$/.test(folded)) return folded;
  if (isUnspaced(folded)) {
    return runsOf(folded).flatMap(([run]) => (isUnspaced(run) ? pairs(run) : run));
  }
  const syllables = folded.split(SYLLABLE);
  if (syllables.length > 1) return syllables.map((_, at) => syllables.slice(at).join(''));
  const others = [folded.replace(ARTICLE, ''), folded.replace(AND, '')];
  return [folded, ...others.filter((other) => other !== folded)];
}

/** What must be found of it. */
export function askedFormsOf(word: string): string | string[] {
  const folded = fold(word);
  if (!isUnspaced(folded)) return HAMZA.test(word) ? folded : folded.replace(ARTICLE, '');
  return runsOf(folded).flatMap(([run]) => {
    if (!isUnspaced(run)) return run;
    const all = pairs(run);
    // The last sign begins a pair only where it stands alone.
    return all.length > 1 ? all.slice(0, -1) : [...all];
  });
}
