/**
 * Which questions the editor shows while something is sought.
 *
 * Owns: the result of the last search. It is found when the words change and not when the template
 * does: a question must not vanish under the cursor that is rewording it. Must not know: elements.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createQuestionSearch } from '@/domain/search.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';

export type TemplateSearch = {
  readonly query: ReadonlySignal<string>;
  readonly seek: (query: string) => void;
  /** The aspects with something to show, each with just that. */
  readonly shown: ReadonlySignal<readonly Aspect[]>;
  /** How many questions were found; undefined while nothing is sought. */
  readonly count: ReadonlySignal<number | undefined>;
};

type Found = { readonly ids: ReadonlySet<string>; readonly known: ReadonlySet<string> };

export function createTemplateSearch(
  template: ReadonlySignal<Template>,
  aspects: ReadonlySignal<readonly Aspect[]>,
): TemplateSearch {
  const query = signal('', { name: 'templateQuery' });
  const found = signal<Found | null>(null, { name: 'found' });
  const index = computed(() => createQuestionSearch(template.value), { name: 'templateIndex' });

  /** What was made since the search is shown too: the person has just put it there. */
  function isShown(question: Question, within: Found): boolean {
    return within.ids.has(question.id) || !within.known.has(question.id);
  }

  return {
    query,
    seek(words) {
      query.value = words;
      const all = template.peek().aspects.flatMap((aspect) => aspect.questions);
      found.value =
        words.trim() === ''
          ? null
          : {
              ids: new Set(index.peek().find(words)),
              known: new Set(all.map((question) => question.id)),
            };
    },
    shown: computed(
      () => {
        const within = found.value;
        if (within === null) return aspects.value;
        return aspects.value
          .map((aspect) => ({
            ...aspect,
            questions: aspect.questions.filter((question) => isShown(question, within)),
          }))
          .filter((aspect) => aspect.questions.length > 0);
      },
      { name: 'shownAspects' },
    ),
    count: computed(() => found.value?.ids.size, { name: 'foundCount' }),
  };
}
