/**
 * Which questions the editor shows while something is sought, or one sort of them alone.
 *
 * Owns: the result of the last search. It is found when the words or the sort change and not when the
 * template does: a question must not vanish under the cursor that is rewording it. Must not know:
 * elements.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { createQuestionSearch } from '@/domain/search.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';

export const QUESTION_SORTS = ['all', 'changed', 'own', 'resting', 'rating', 'yesno'] as const;
/** `resting`: not offered when an interview is prepared. */
export type QuestionSort = (typeof QUESTION_SORTS)[number];

export type TemplateSearch = {
  readonly query: ReadonlySignal<string>;
  readonly sort: ReadonlySignal<QuestionSort>;
  readonly seek: (query: string) => void;
  readonly show: (sort: QuestionSort) => void;
  /** Shows everything again. */
  readonly clear: () => void;
  readonly isNarrowed: ReadonlySignal<boolean>;
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
  const sort = signal<QuestionSort>('all', { name: 'questionSort' });
  const found = signal<Found | null>(null, { name: 'found' });
  const index = computed(() => createQuestionSearch(template.value), { name: 'templateIndex' });

  /** What was made since the search is shown too: the person has just put it there. */
  function isShown(question: Question, within: Found): boolean {
    return within.ids.has(question.id) || !within.known.has(question.id);
  }

  function look(): void {
    if (query.peek().trim() === '' && sort.peek() === 'all') {
      found.value = null;
      return;
    }
    const all = template.peek().aspects.flatMap((aspect) => aspect.questions);
    const wanted = new Set(index.peek().find(query.peek()));
    const ids = all
      .filter((question) => wanted.has(question.id) && isOfSort(question, sort.peek()))
      .map((question) => question.id);
    found.value = { ids: new Set(ids), known: new Set(all.map((question) => question.id)) };
  }

  return {
    query,
    sort,
    seek(words) {
      query.value = words;
      look();
    },
    show(next) {
      sort.value = next;
      look();
    },
    clear() {
      query.value = '';
      sort.value = 'all';
      look();
    },
    isNarrowed: computed(() => found.value !== null, { name: 'isNarrowed' }),
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

function isOfSort(question: Question, sort: QuestionSort): boolean {
  switch (sort) {
    case 'all':
      return true;
    case 'changed':
      return question.differs;
    case 'own':
      return question.shipped === undefined;
    case 'resting':
      return !question.on;
    case 'rating':
      return question.questionKind === 'rating';
    case 'yesno':
      return question.questionKind === 'yesno';
  }
}
