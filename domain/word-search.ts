/**
 * Words as a person types them, for an index of MiniSearch.
 *
 * Owns: how words become terms, how far from a word what was typed may be, and what is tried when it only
 * looks like something: two letters in the wrong order, three letters with one wrong.
 * Must not know: what is found, nor how it is ranked.
 */
import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import { askedFormsOf, formsOf } from './word-forms.ts';

/** Words so short are taken as typed, as long as anything fits. */
const EXACT_BELOW = 4;
/** Beyond, a word is pasted rather than typed. */
const LONGEST = 40;

export const asWords = { processTerm: formsOf };

export const forgiving = {
  processTerm: askedFormsOf,
  fuzzy: (term: string) => (term.length < EXACT_BELOW || term.length > LONGEST ? false : 0.2),
  combineWith: 'AND',
} as const satisfies SearchOptions;

const asItIs = {
  tokenize: (term: string) => [term],
  processTerm: (term: string) => term,
};

/** To be asked when nothing fits what was typed: the library counts two swapped letters as two mistakes. */
export function withSlips(query: string): Query {
  const words: readonly string[] = MiniSearch.getDefault('tokenize')(query);
  const terms = words.flatMap(askedFormsOf).filter((term) => term !== '');
  return {
    ...asItIs,
    combineWith: 'AND',
    fuzzy: (term: string) => (term.length === EXACT_BELOW - 1 ? 1 : forgiving.fuzzy(term)),
    queries: terms.map((term) => ({
      combineWith: 'OR',
      queries: [term, { fuzzy: false, queries: swapped(term) }],
    })),
  };
}

function swapped(term: string): string[] {
  if (term.length < EXACT_BELOW - 1 || term.length > LONGEST) return [];
  return Array.from(
    { length: term.length - 1 },
    (_, at) => term.slice(0, at) + term.charAt(at + 1) + term.charAt(at) + term.slice(at + 2),
  ).filter((other) => other !== term);
}
