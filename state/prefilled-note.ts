/**
 * A note's field that begins with proposed words.
 *
 * Owns: that a proposal stands in the field only while nothing is written, is stored from the first
 * key on, and never changes under the cursor. Must not know: what is proposed.
 */
import { computed, signal } from '@preact/signals';
import type { NoteField } from './note-field.ts';

export type PrefilledNote = NoteField & {
  /** Writes what is proposed, as it stands. */
  readonly keep: () => void;
};

export function prefilledNote(note: NoteField, propose: () => string): PrefilledNote {
  /** What was proposed when the cursor came in. */
  const frozen = signal<string | null>(null, { name: 'frozenProposal' });
  /** Erased by the person, who is still in the field. */
  const isOwn = signal(false, { name: 'isOwn' });
  const text = computed(
    () => (note.text.value !== '' || isOwn.value ? note.text.value : (frozen.value ?? propose())),
    { name: 'prefilledText' },
  );
  return {
    ...note,
    text,
    enter() {
      frozen.value = text.peek();
      note.enter();
    },
    leave() {
      frozen.value = null;
      isOwn.value = false;
      note.leave();
    },
    type(typed) {
      isOwn.value = true;
      note.type(typed);
    },
    keep() {
      note.type(text.peek());
      // Writing holds the field; without a cursor in it nothing would let it go.
      if (frozen.peek() === null) note.leave();
    },
  };
}
