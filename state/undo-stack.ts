/**
 * The steps a person can take back on one page, the last first.
 *
 * Owns: the list of steps and their names. Must not know: what the steps are about.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { type UndoStep, undoEdits, undoSteps } from '@/domain/undo.ts';
import type { Records } from './records.ts';

export type UndoStack = {
  /** What `undo` would take back, in words; undefined when there is nothing. */
  readonly last: ReadonlySignal<string | undefined>;
  /** Makes the edits and remembers the way back. False: nothing was done. */
  readonly edit: (label: string, edits: readonly Edit[]) => boolean;
  readonly undo: () => void;
};

/** More steps than a person remembers. */
const DEPTH = 200;

type Remembered = { readonly label: string; readonly steps: readonly UndoStep[] };

export function createUndoStack(records: Records): UndoStack {
  const done = signal<readonly Remembered[]>([], { name: 'done' });
  return {
    last: computed(() => done.value.at(-1)?.label, { name: 'lastDone' }),
    edit(label, edits) {
      const steps = undoSteps(edits, records);
      if (!records.edit(edits)) return false;
      done.value = [...done.peek(), { label, steps }].slice(-DEPTH);
      return true;
    },
    undo() {
      const last = done.peek().at(-1);
      if (last === undefined) return;
      done.value = done.peek().slice(0, -1);
      records.edit(undoEdits(last.steps, records));
    },
  };
}
