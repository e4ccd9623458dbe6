/**
 * The questions that can still be chosen, and what is searched for among them.
 *
 * Owns: the search, the aspect looked at, what is left to offer. Must not know: interviews, storage,
 * elements.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AspectId, QuestionId } from '@/domain/ids.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';

export type OfferedQuestions = {
  readonly query: ReadonlySignal<string>;
  readonly aspect: ReadonlySignal<AspectId | null>;
  /** What can still be chosen, by aspect, or the best matches first while something is sought. */
  readonly offered: ReadonlySignal<readonly Aspect[]>;
  readonly matches: ReadonlySignal<readonly Question[] | null>;
  /** Nothing is left of what was sought because it stands among the chosen ones. */
  readonly isEveryMatchChosen: ReadonlySignal<boolean>;
  readonly search: (query: string) => void;
  readonly showAspect: (aspect: AspectId | null) => void;
  /** Makes the search ready, so that its first letter costs no more than the others. */
  readonly readySearch: () => void;
};

export function createOfferedQuestions(
  template: ReadonlySignal<Template>,
  byId: ReadonlySignal<ReadonlyMap<QuestionId, Question>>,
  isChosen: (question: Question) => boolean,
): OfferedQuestions {
  const query = signal('', { name: 'query' });
  const aspect = signal<AspectId | null>(null, { name: 'aspect' });
  const index = computed(() => createQuestionSearch(template.value), { name: 'index' });

  const found = computed(
    () => {
      if (query.value.trim() === '') return null;
      return index.value
        .find(query.value)
        .flatMap((id: QuestionId) => byId.value.get(id) ?? [])
        .filter((question) => aspect.value === null || question.aspect === aspect.value);
    },
    { name: 'found' },
  );

  return {
    query,
    aspect,
    offered: computed(
      () =>
        template.value.aspects
          .filter((group) => aspect.value === null || group.id === aspect.value)
          .map((group) => ({
            ...group,
            questions: group.questions.filter((question) => question.on && !isChosen(question)),
          }))
          .filter((group) => group.questions.length > 0),
      { name: 'offered' },
    ),
    matches: computed(() => found.value?.filter((question) => !isChosen(question)) ?? null, {
      name: 'matches',
    }),
    isEveryMatchChosen: computed(
      () => {
        const all = found.value ?? [];
        return all.length > 0 && all.every(isChosen);
      },
      { name: 'isEveryMatchChosen' },
    ),
    search(words) {
      query.value = words;
    },
    showAspect(next) {
      aspect.value = next;
    },
    readySearch: () => void index.value,
  };
}
