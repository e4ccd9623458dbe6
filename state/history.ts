/**
 * What the list of past interviews is made of beside the interviews: the search, the filter, the facts.
 *
 * Owns: putting these together over one archive. Must not know: storage, elements.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { FoundInterview } from '@/domain/history-search.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { createHistoryFacts, type FactsOf } from './history-facts.ts';
import { createHistoryFilter, type HistoryFilter } from './history-filter.ts';
import {
  createHistorySearch,
  type HistorySearch,
  type HistorySearchOptions,
} from './history-search.ts';

export type FoundHead = { readonly head: InterviewHead; readonly found: FoundInterview };

export type History = {
  readonly search: HistorySearch;
  readonly filter: HistoryFilter;
  readonly factsOf: FactsOf;
  /** Found, and of the sort that is shown; null while nothing is sought. */
  readonly found: ReadonlySignal<readonly FoundHead[] | null>;
  /** How many are shown. */
  readonly count: ReadonlySignal<number>;
};

export function createHistory(options: HistorySearchOptions): History {
  const search = createHistorySearch(options);
  const factsOf = createHistoryFacts(options.records, options.isRead);
  const filter = createHistoryFilter(options.heads, factsOf);
  const found = computed(
    () => {
      const sought = search.found.value;
      if (sought === null) return null;
      const shown = new Map(filter.shown.value.map((head) => [head.id, head]));
      return sought.flatMap((each): readonly FoundHead[] => {
        const head = shown.get(each.interview);
        return head === undefined ? [] : [{ head, found: each }];
      });
    },
    { name: 'foundHeads' },
  );
  return {
    search,
    filter,
    factsOf,
    found,
    count: computed(() => found.value?.length ?? filter.shown.value.length),
  };
}
