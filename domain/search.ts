/**
 * Finding a question by a few letters.
 *
 * Owns: how questions are indexed and ranked: how closely the words fit first, among equals what else speaks
 * for a question. Must not know: where the words are typed.
 * The library (MiniSearch, 5.8 KB gzipped) and why: docs/decisions/0006-libraries.md.
 */
import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { QuestionId } from './ids.ts';
import { type Favours, weightOf } from './question-weight.ts';
import type { Question, Template } from './template.ts';
import { asWords, forgiving, withSlips } from './word-search.ts';

export type QuestionSearch = {
  /** The best first; all of them, in template order, for an empty query. */
  readonly find: (query: string, favours?: Favours) => readonly QuestionId[];
};

type Row = { readonly id: string; readonly text: string; readonly aspect: string };

/** From a word as it stands in the question to one that only looks like it. */
const CLOSENESS = ['word', 'aspect', 'beginning', 'alike'] as const;
const ALIKE = CLOSENESS.indexOf('alike');

/** As close as the word that fits least. */
function closeness({ match, queryTerms }: SearchResult): number {
  const terms = Object.keys(match);
  const each = queryTerms.map((asked) => {
    if (Object.hasOwn(match, asked)) {
      return CLOSENESS.indexOf(match[asked]?.includes('text') ? 'word' : 'aspect');
    }
    const isBegun = terms.some((term) => term.startsWith(asked));
    return isBegun ? CLOSENESS.indexOf('beginning') : ALIKE;
  });
  return Math.max(...each);
}

export function createQuestionSearch(template: Template): QuestionSearch {
  const offered = template.aspects.flatMap((aspect) =>
    aspect.questions.map((question) => ({ question, aspect: aspect.name })),
  );
  const index = new MiniSearch<Row>({
    fields: ['text', 'aspect'],
    ...asWords,
    searchOptions: { ...forgiving, prefix: true, boost: { text: 2 } },
  });
  index.addAll(
    offered.map(({ question, aspect }) => ({ id: question.id, text: question.text, aspect })),
  );
  const byId = new Map<unknown, Question>(offered.map(({ question }) => [question.id, question]));

  function search(query: Query, favours: Favours | undefined): readonly SearchResult[] {
    if (favours === undefined) return index.search(query);
    const weigh = weightOf(template, favours);
    return index.search(query, {
      boostDocument(id) {
        const question = byId.get(id);
        return question === undefined ? 1 : weigh(question);
      },
    });
  }

  return {
    find(query, favours) {
      if (query.trim() === '') return offered.map(({ question }) => question.id);
      const found = search(query, favours).map((result) => ({
        id: result.id,
        closeness: closeness(result),
      }));
      const best = found.some((each) => each.closeness < ALIKE)
        ? found
        : search(withSlips(query), favours).map(({ id }) => ({ id, closeness: ALIKE }));
      // A weight moves a question among those that fit as closely, never past one that fits better.
      return best
        .sort((a, b) => a.closeness - b.closeness)
        .flatMap(({ id }) => byId.get(id)?.id ?? []);
    },
  };
}
