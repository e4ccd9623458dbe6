/**
 * The steps a person can take back on one page, the last first, and make again.
 *
 * Owns: the list of steps and their names. Must not know: what the steps are about.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { joinSteps, type UndoStep, undoEdits, undoSteps } from '@/domain/undo.ts';
import type { Records } from './records.ts';

export type UndoStack = {
  /** What `undo` would take back, in words; undefined when there is nothing. */
  readonly last: ReadonlySignal<string | undefined>;
  /** What `redo` would make again. */
  readonly next: ReadonlySignal<string | undefined>;
  /**
   * Makes the edits and remembers the way back. False: nothing was done. Steps in a row of the same
   * `sitting` are one step: a wording typed letter by letter is taken back whole.
   */
  readonly edit: (label: string, edits: readonly Edit[], sitting?: string) => boolean;
  /** The keys of what it changed. */
  readonly undo: () => readonly RecordKey[];
  readonly redo: () => readonly RecordKey[];
  /** Takes back what one sitting did, if that was the last step; not to be made again. */
  readonly abandon: (sitting: string) => void;
};

/** More steps than a person remembers. */
const DEPTH = 200;

type Remembered = {
  readonly label: string;
  readonly steps: readonly UndoStep[];
  readonly sitting: string | undefined;
};

export function createUndoStack(records: Records): UndoStack {
  const done = signal<readonly Remembered[]>([], { name: 'done' });
  const undone = signal<readonly Remembered[]>([], { name: 'undone' });

  /**
   * Makes the way back real; what it returns leads forth again. Undefined: nothing was done, since a record
   * concerned cannot be read just now. The page says so, and the step stays for when it can.
   */
  function goBack(step: Remembered | undefined): Remembered | undefined {
    if (step === undefined) return undefined;
    const edits = undoEdits(step.steps, records);
    const steps = undoSteps(edits, records);
    return records.edit(edits) ? { ...step, steps, sitting: undefined } : undefined;
  }

  return {
    last: computed(() => done.value.at(-1)?.label, { name: 'lastDone' }),
    next: computed(() => undone.value.at(-1)?.label, { name: 'lastUndone' }),
    edit(label, edits, sitting) {
      const steps = undoSteps(edits, records);
      if (!records.edit(edits)) return false;
      const before = done.peek().at(-1);
      undone.value = [];
      if (before !== undefined && sitting !== undefined && before.sitting === sitting) {
        const joined = { ...before, steps: joinSteps(before.steps, steps) };
        done.value = [...done.peek().slice(0, -1), joined];
      } else {
        done.value = [...done.peek(), { label, steps, sitting }].slice(-DEPTH);
      }
      return true;
    },
    undo() {
      const last = done.peek().at(-1);
      const back = goBack(last);
      if (last === undefined || back === undefined) return [];
      done.value = done.peek().slice(0, -1);
      undone.value = [...undone.peek(), back];
      return touchedBy(last);
    },
    redo() {
      const next = undone.peek().at(-1);
      const forth = goBack(next);
      if (next === undefined || forth === undefined) return [];
      undone.value = undone.peek().slice(0, -1);
      done.value = [...done.peek(), forth];
      return touchedBy(next);
    },
    abandon(sitting) {
      const last = done.peek().at(-1);
      if (last?.sitting === sitting && goBack(last) !== undefined) {
        done.value = done.peek().slice(0, -1);
      }
    },
  };
}

function touchedBy(step: Remembered): readonly RecordKey[] {
  return step.steps.map(({ edit }) => edit.key);
}
