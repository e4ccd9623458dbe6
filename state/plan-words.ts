/**
 * One half of a plan as a field on a screen ("when ...", "I will ..."): saved as it is typed.
 *
 * Owns: what stands in the field, and that text under the cursor is never replaced. Must not know: the
 * element, or how a plan is stored.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';

export type PlanWordsField = {
  readonly text: ReadonlySignal<string>;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly type: (text: string) => void;
};

/** A plan is one sentence: what is pasted in several lines becomes one. */
const inOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

export function createPlanWords(
  standing: () => string,
  write: (text: string) => void,
): PlanWordsField {
  const held = signal<string | null>(null, { name: 'heldPlanWords' });
  const stood = computed(standing, { name: 'planWords' });
  return {
    text: computed(() => held.value ?? stood.value, { name: 'shownPlanWords' }),
    enter() {
      held.value ??= stood.peek();
    },
    leave() {
      held.value = null;
    },
    type(text) {
      const words = inOneLine(text);
      held.value = words;
      write(words);
    },
  };
}
