/**
 * Which aspects are folded up on this page.
 *
 * Owns: that, for as long as the page lives. Must not know: aspects, elements.
 */
import { type ReadonlySignal, signal } from '@preact/signals';

export type Folds = {
  readonly folded: ReadonlySignal<ReadonlySet<string>>;
  readonly isFolded: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
  readonly foldAll: (ids: readonly string[]) => void;
};

export function createFolds(): Folds {
  const folded = signal<ReadonlySet<string>>(new Set(), { name: 'folded' });

  function open(id: string): void {
    const left = new Set(folded.peek());
    if (left.delete(id)) folded.value = left;
  }

  return {
    folded,
    isFolded: (id) => folded.value.has(id),
    open,
    toggle(id) {
      if (folded.peek().has(id)) open(id);
      else folded.value = new Set([...folded.peek(), id]);
    },
    foldAll(ids) {
      folded.value = new Set(ids);
    },
  };
}
