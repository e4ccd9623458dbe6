/**
 * Finding a question by a few letters.
 *
 * Owns: how questions are indexed and ranked. Must not know: where the words are typed.
 * The library (MiniSearch, 5.8 KB gzipped) and why: docs/decisions/0006-libraries.md.
 */
import MiniSearch from 'minisearch';
import type { QuestionId } from './ids.ts';
import type { Template } from './template.ts';

export type QuestionSearch = {
  /** The best first; all of them, in template order, for an empty query. */
  readonly find: (query: string) => readonly QuestionId[];
};

type Row = { readonly id: string; readonly text: string; readonly aspect: string };

/** Accents and case are no obstacle in any script. */
function fold(term: string): string {
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

export function createQuestionSearch(template: Template): QuestionSearch {
  const offered = template.aspects.flatMap((aspect) =>
    aspect.questions.map((question) => ({ question, aspect: aspect.name })),
  );
  const index = new MiniSearch<Row>({
    fields: ['text', 'aspect'],
    processTerm: fold,
    searchOptions: {
      processTerm: fold,
      prefix: true,
      boost: { text: 2 },
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(
    offered.map(({ question, aspect }) => ({ id: question.id, text: question.text, aspect })),
  );
  const byId = new Map(offered.map(({ question }) => [String(question.id), question.id]));
  return {
    find(query) {
      if (query.trim() === '') return [...byId.values()];
      return index.search(query).flatMap((result) => byId.get(String(result.id)) ?? []);
    },
  };
}
