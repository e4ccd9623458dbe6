/**
 * What is loaded when the panel has been drawn: the search, and the time after the call.
 *
 * Owns: when they come. Nobody seeks before the questions stand there, nor has ended what has not begun
 * (docs/decisions/0030, 0036). Must not know: what they do.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { AfterCallPart } from '@/components/panel/after-call.ts';
import type { createQuestionSearch } from '@/domain/search.ts';

export type Later = {
  readonly createSearch: ReadonlySignal<typeof createQuestionSearch | null>;
  readonly afterCall: ReadonlySignal<AfterCallPart | null>;
};

export function loadLater(
  openAfterCall: (debrief: typeof import('./debrief.tsx')) => AfterCallPart,
): Later {
  const createSearch = signal<typeof createQuestionSearch | null>(null, { name: 'createSearch' });
  const afterCall = signal<AfterCallPart | null>(null, { name: 'afterCall' });
  const load = async () => {
    createSearch.value = (await import('@/domain/search.ts')).createQuestionSearch;
    afterCall.value = openAfterCall(await import('./debrief.tsx'));
  };
  // A browser may find no idle moment for a frame that somebody waits in.
  requestIdleCallback(load, { timeout: 1000 });
  return { createSearch, afterCall };
}
