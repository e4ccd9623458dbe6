/**
 * Finding past interviews by any word in them.
 *
 * Owns: the index, one entry an interview, and the order of what is found: how closely the words fit first,
 * among equals the newest. Must not know: where words are typed, when interviews are read.
 *
 * All words must stand in one interview, in any of its parts: "noor cache" finds the cache note in Noor's.
 * The library (MiniSearch) and why: docs/decisions/0006-libraries.md.
 */
import MiniSearch, { type SearchResult } from 'minisearch';
import { type ExcerptPiece, excerptOf, foundSpans } from './excerpt.ts';
import { fold } from './fold.ts';
import type { HistoryPart } from './history-parts.ts';
import type { InterviewId } from './ids.ts';
import { isUnspaced } from './word-forms.ts';
import { asWords, forgiving, withSlips } from './word-search.ts';

export type FoundInterview = {
  readonly interview: InterviewId;
  /** The words that fit, as they stand in the index. */
  readonly terms: ReadonlySet<string>;
};

export type FoundPart = { readonly part: HistoryPart; readonly excerpt: readonly ExcerptPiece[] };

export type HistoryIndex = {
  readonly put: (interview: InterviewId, startedAt: number, parts: readonly HistoryPart[]) => void;
  readonly drop: (interview: InterviewId) => void;
  /** Nothing for an empty query. */
  readonly find: (query: string) => readonly FoundInterview[];
};

type Row = { readonly id: InterviewId; readonly startedAt: number; readonly words: string };

/** A single letter of an alphabet begins half of all words; one sign of another script may be a word. */
function isBeginning(term: string): boolean {
  return term.length > 1 || isUnspaced(term);
}

/** It only looks like the word that was typed. */
const ALIKE = 2;

/** From a word as it was typed to one that only looks like it. */
function closeness({ match, queryTerms }: SearchResult): number {
  const terms = Object.keys(match);
  const each = queryTerms.map((asked) => {
    if (Object.hasOwn(match, asked)) return 0;
    return terms.some((term) => term.startsWith(asked)) ? 1 : ALIKE;
  });
  return Math.max(...each);
}

export function createHistoryIndex(): HistoryIndex {
  const index = new MiniSearch<Row>({
    fields: ['words'],
    storeFields: ['startedAt'],
    ...asWords,
    searchOptions: { ...forgiving, prefix: isBeginning },
  });

  function drop(interview: InterviewId): void {
    if (index.has(interview)) index.discard(interview);
  }

  return {
    put(interview, startedAt, parts) {
      drop(interview);
      index.add({ id: interview, startedAt, words: parts.map(({ text }) => text).join('\n') });
    },
    drop,
    find(query) {
      if (query.trim() === '') return [];
      const found = index.search(query).map((result) => ({ result, closeness: closeness(result) }));
      const best = found.some((each) => each.closeness < ALIKE)
        ? found
        : index.search(withSlips(query)).map((result) => ({ result, closeness: ALIKE }));
      return best
        .sort(
          (a, b) =>
            a.closeness - b.closeness || Number(b.result.startedAt) - Number(a.result.startedAt),
        )
        .map(({ result }) => ({
          interview: result.id as InterviewId,
          terms: new Set(result.terms),
        }));
    },
  };
}

/** The parts in which most of the words stand, so many at most; in the interview's own order among equals. */
export function foundParts(
  parts: readonly HistoryPart[],
  terms: ReadonlySet<string>,
  most: number,
): readonly FoundPart[] {
  return parts
    .map((part) => ({ part, words: wordsFound(part.text, terms) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.words - a.words)
    .slice(0, most)
    .map(({ part }) => ({ part, excerpt: excerptOf(part.text, terms) }));
}

/** How many different ones. */
function wordsFound(text: string, terms: ReadonlySet<string>): number {
  return new Set(foundSpans(text, terms).map(({ from, to }) => fold(text.slice(from, to)))).size;
}
