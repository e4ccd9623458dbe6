/**
 * The search over past interviews: what is sought, what was found, and how much has been read for it.
 *
 * Owns: that the index grows behind the page in short slices, and that what has changed since is looked
 * through anew before it is sought in. Must not know: storage, elements.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { type HistoryPart, readHistoryParts } from '@/domain/history-parts.ts';
import {
  createHistoryIndex,
  type FoundInterview,
  type FoundPart,
  foundParts,
} from '@/domain/history-search.ts';
import type { InterviewId } from '@/domain/ids.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import type { Records } from './records.ts';

export type HistorySearch = {
  readonly query: ReadonlySignal<string>;
  readonly seek: (query: string) => void;
  /** The best first; null while nothing is sought. */
  readonly found: ReadonlySignal<readonly FoundInterview[] | null>;
  /** Where in an interview the words stand, the best places first. */
  readonly placesOf: (found: FoundInterview) => readonly FoundPart[];
  /** Every interview is in the index. */
  readonly isWhole: ReadonlySignal<boolean>;
};

/** A slice ends with the first interview after so many milliseconds. */
const SLICE = 12;
const PLACES = 2;

export type HistorySearchOptions = {
  readonly records: Records;
  readonly heads: ReadonlySignal<readonly InterviewHead[]>;
  readonly isRead: (interview: InterviewId) => boolean;
  readonly until: AbortSignal;
  /** Milliseconds, for measuring slices. */
  readonly now: () => number;
  /** Resolves when keys and clicks that wait have had their turn. */
  readonly pause: () => Promise<void>;
};

/** One letter of an alphabet says nothing yet; one sign of another script may be a word. */
function isTooShort(query: string): boolean {
  return /^\s*[ -~]?\s*$/.test(query);
}

type Indexed = {
  readonly head: InterviewHead;
  readonly parts: ReadonlySignal<readonly HistoryPart[]>;
  held: readonly HistoryPart[] | null;
};

export function createHistorySearch(options: HistorySearchOptions): HistorySearch {
  const { records, heads, isRead, until, now, pause } = options;
  const query = signal('', { name: 'historyQuery' });
  const count = signal(0, { name: 'indexedInterviews' });
  const index = createHistoryIndex();
  const all = new Map<InterviewId, Indexed>();
  let isAtWork = false;

  function indexedOf(head: InterviewHead): Indexed {
    const known = all.get(head.id);
    // A head that was edited is another object.
    if (known?.head === head) return known;
    const parts = computed(() => readHistoryParts(head, records));
    const made: Indexed = { head, parts, held: known?.held ?? null };
    all.set(head.id, made);
    return made;
  }

  function put(head: InterviewHead): void {
    const indexed = indexedOf(head);
    const parts = indexed.parts.peek();
    if (parts === indexed.held) return;
    indexed.held = parts;
    index.put(head.id, head.startedAt ?? 0, parts);
  }

  function waiting(): readonly InterviewHead[] {
    return heads.peek().filter(({ id }) => isRead(id) && (all.get(id)?.held ?? null) === null);
  }

  function putSome(left: readonly InterviewHead[]): number {
    const began = now();
    let done = 0;
    for (const head of left) {
      put(head);
      done += 1;
      if (now() - began > SLICE) break;
    }
    return done;
  }

  async function work(): Promise<void> {
    if (isAtWork) return;
    isAtWork = true;
    try {
      await pause();
      for (let left = waiting(); left.length > 0 && !until.aborted; left = waiting()) {
        count.value += putSome(left);
        await pause();
      }
    } finally {
      isAtWork = false;
    }
  }

  /** What was edited or deleted since it was indexed. */
  function catchUp(): void {
    const present = new Set(heads.peek().map(({ id }) => id));
    for (const id of [...all.keys()].filter((known) => !present.has(known))) {
      index.drop(id);
      all.delete(id);
    }
    for (const head of heads.peek()) if (all.get(head.id)?.held) put(head);
  }

  const stop = effect(() => {
    // Each is asked, so that the reading of every one is heard of.
    const read = heads.value.filter(({ id }) => isRead(id));
    if (read.some(({ id }) => !all.get(id)?.held)) void work();
  });
  until.addEventListener('abort', stop);

  return {
    query,
    seek(words) {
      query.value = words;
    },
    found: computed(
      () => {
        const words = query.value;
        // What is read meanwhile joins what was found, and what is deleted leaves it.
        void count.value;
        void heads.value;
        if (isTooShort(words)) return null;
        catchUp();
        return index.find(words);
      },
      { name: 'historyFound' },
    ),
    placesOf: ({ interview, terms }) => foundParts(all.get(interview)?.held ?? [], terms, PLACES),
    isWhole: computed(
      () => {
        void count.value;
        return heads.value.every(({ id }) => (all.get(id)?.held ?? null) !== null);
      },
      { name: 'isIndexWhole' },
    ),
  };
}
