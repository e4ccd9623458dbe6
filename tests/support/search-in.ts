/**
 * A search over questions, for tests: those of a shipped template, or texts.
 *
 * Owns: how they become a template. Must not know: what is sought.
 */
import arabic from '@/assets/templates/ar.json';
import english from '@/assets/templates/en.json';
import spanish from '@/assets/templates/es.json';
import french from '@/assets/templates/fr.json';
import portuguese from '@/assets/templates/pt-BR.json';
import { questionId } from '@/domain/ids.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import type { Template } from '@/domain/template.ts';
import { openMemorySurface } from './memory-surface.ts';

const template = (await openMemorySurface()).template.value;

export type Sought = (query: string) => readonly string[];

/** What is found are the texts, the best first. */
export function searchIn(texts: readonly string[]): Sought {
  const [aspect] = template.aspects;
  const [question] = aspect?.questions ?? [];
  if (aspect === undefined || question === undefined) throw new Error('Nothing is shipped.');
  const questions = texts.map((text, at) => ({ ...question, id: questionId(`q${at}`), text }));
  const made: Template = { ...template, aspects: [{ ...aspect, name: '', questions }] };
  const { find } = createQuestionSearch(made);
  const byId = new Map(questions.map(({ id, text }) => [id, text]));
  return (query) => find(query).flatMap((id) => byId.get(id) ?? []);
}

const textsOf = (shipped: typeof english | typeof arabic) =>
  shipped.aspects.flatMap(({ questions }) => questions.map(({ text }) => text));

/** By language, the texts of all questions. */
export const shippedTexts: readonly (readonly [string, readonly string[]])[] = [
  ['en', textsOf(english)],
  ['es', textsOf(spanish)],
  ['pt-BR', textsOf(portuguese)],
  ['fr', textsOf(french)],
  ['ar', textsOf(arabic)],
];

/** The words of a text as a person would type them, the rarest among all the texts first. */
export function rareWords(text: string, among: readonly string[]): readonly string[] {
  const wordsOf = (each: string) => new Set(each.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  const count = (word: string) => among.filter((each) => wordsOf(each).has(word)).length;
  return [...wordsOf(text)]
    .filter((word) => word.length > 2)
    .toSorted((a, b) => count(a) - count(b) || b.length - a.length);
}
