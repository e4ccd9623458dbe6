/**
 * Which past interviews the list shows: those of one kind, or with a question on one aspect.
 *
 * Owns: what is chosen, and what there is to choose from. Must not know: the search, elements.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewHead } from '@/domain/interview.ts';
import type { InterviewType } from '@/domain/question-kind.ts';
import type { FactsOf } from './history-facts.ts';

export type HistoryFilter = {
  /** Null: all. */
  readonly kind: ReadonlySignal<InterviewType | null>;
  readonly aspect: ReadonlySignal<string | null>;
  readonly chooseKind: (kind: InterviewType | null) => void;
  readonly chooseAspect: (aspect: string | null) => void;
  readonly isNarrowed: ReadonlySignal<boolean>;
  /** Kinds that any interview has. */
  readonly kinds: ReadonlySignal<readonly InterviewType[]>;
  /** Names of the aspects in all interviews read so far, by the alphabet. */
  readonly aspects: ReadonlySignal<readonly string[]>;
  readonly shown: ReadonlySignal<readonly InterviewHead[]>;
};

export function createHistoryFilter(
  heads: ReadonlySignal<readonly InterviewHead[]>,
  factsOf: FactsOf,
): HistoryFilter {
  const kind = signal<InterviewType | null>(null, { name: 'historyKind' });
  const aspect = signal<string | null>(null, { name: 'historyAspect' });

  return {
    kind,
    aspect,
    chooseKind(wanted) {
      kind.value = wanted;
    },
    chooseAspect(wanted) {
      aspect.value = wanted;
    },
    isNarrowed: computed(() => kind.value !== null || aspect.value !== null),
    kinds: computed(() => [...new Set(heads.value.flatMap(({ type }) => type ?? []))], {
      name: 'historyKinds',
    }),
    aspects: computed(
      () => {
        const names = heads.value.flatMap(({ id }) => [...(factsOf(id)?.aspects ?? [])]);
        return [...new Set(names)].sort((a, b) => a.localeCompare(b));
      },
      { name: 'historyAspects' },
    ),
    shown: computed(
      () => {
        const wanted = aspect.value;
        return heads.value.filter(
          ({ id, type }) =>
            (kind.value === null || type === kind.value) &&
            (wanted === null || factsOf(id)?.aspects.has(wanted) === true),
        );
      },
      { name: 'historyShown' },
    ),
  };
}
