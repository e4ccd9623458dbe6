/**
 * The words of one question or aspect as a field on a screen: saved as they are typed.
 *
 * Owns: what stands in the field, and that text under the cursor is never replaced. Words that
 * cannot stand stay visible with the reason until they are corrected or put back; the old ones stand
 * meanwhile. Must not know: the element, or what the words belong to.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { WordingFault } from '@/domain/wording.ts';

export type WordingOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unreadable' }
  | WordingFault;

export type WordingTrouble = Exclude<WordingOutcome, { readonly kind: 'done' }>;

export type WordingField = {
  /** What stands in the field, to be followed by whoever has not the standing words already. */
  readonly text: ReadonlySignal<string>;
  /** What is being typed; null: the words that stand. */
  readonly typed: ReadonlySignal<string | null>;
  readonly trouble: ReadonlySignal<WordingTrouble | null>;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly type: (text: string) => void;
  /** The words as they stood when the cursor came in. */
  readonly putBack: () => void;
};

export function createWordingField(options: {
  readonly standing: () => string;
  /** All that is typed in one sitting, from enter to leave, is one step for undo. */
  readonly write: (text: string, sitting: string) => WordingOutcome;
  readonly abandon: (sitting: string) => void;
  /** A name for a sitting that no other has. */
  readonly nameSitting: () => string;
}): WordingField {
  const { standing, write, abandon, nameSitting } = options;
  const held = signal<string | null>(null, { name: 'heldWording' });
  const trouble = signal<WordingTrouble | null>(null, { name: 'wordingTrouble' });
  const stood = computed(standing, { name: 'stood' });
  let sitting = '';

  return {
    text: computed(() => held.value ?? stood.value, { name: 'wording' }),
    typed: held,
    trouble,
    enter() {
      sitting = nameSitting();
      held.value ??= stood.peek();
    },
    leave() {
      if (trouble.peek() === null) held.value = null;
    },
    type(text) {
      held.value = text;
      const outcome = write(text, sitting);
      trouble.value = outcome.kind === 'done' ? null : outcome;
      // Erased letter by letter, the wording must not end as its first letter.
      if (outcome.kind === 'empty') abandon(sitting);
    },
    putBack() {
      abandon(sitting);
      trouble.value = null;
      held.value = stood.peek();
    },
  };
}
