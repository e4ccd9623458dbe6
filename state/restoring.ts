/**
 * Getting a copy back: chosen, compared with what is here, shown, and only then applied.
 *
 * Owns: where in these a page is. Must not know: how a copy is read or joined.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  BACKUP_FILE_SIZE,
  type CopyFault,
  type CopySource,
  type RestoreMode,
  type RestorePreview,
} from '@/domain/copies.ts';
import { canonical } from '@/domain/json.ts';
import type { ChosenFile } from './chosen-file.ts';
import { type AskCopies, askedFor, type DataSteps } from './data-steps.ts';

/** A copy as a person knows it. */
export type CopyName =
  | { readonly kind: 'file'; readonly name: string }
  | { readonly kind: 'day'; readonly day: string };

/** `unread`: the browser could not read the file. `unanswered`: nobody said what is in the copy. */
export type RestoreFault = CopyFault | { readonly kind: 'unread' | 'unanswered' };

export type RestoreState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'choosing' }
  | { readonly kind: 'reading'; readonly copy: CopyName }
  | { readonly kind: 'fault'; readonly copy: CopyName; readonly fault: RestoreFault }
  | {
      readonly kind: 'preview';
      readonly copy: CopyName;
      readonly source: CopySource;
      readonly preview: RestorePreview;
    };

export type Restoring = {
  readonly state: ReadonlySignal<RestoreState>;
  readonly open: () => void;
  readonly close: () => void;
  readonly chooseFile: (file: ChosenFile) => Promise<void>;
  readonly chooseDay: (day: string) => Promise<void>;
  /** What is here has changed, and with it what the copy would change. */
  readonly lookAgain: () => Promise<void>;
  readonly apply: (mode: RestoreMode) => Promise<void>;
};

/** A character takes at most four bytes: a file beyond that is too large, and is not even read. */
const MOST_BYTES = BACKUP_FILE_SIZE * 4;

export function createRestoring(ask: AskCopies, steps: DataSteps): Restoring {
  const state = signal<RestoreState>({ kind: 'closed' }, { name: 'restoring' });

  /** What comes late, after the person has turned to something else, is dropped. */
  async function read(copy: CopyName, work: () => Promise<RestoreState>): Promise<void> {
    const reading: RestoreState = { kind: 'reading', copy };
    steps.forget();
    state.value = reading;
    const next = await work();
    if (state.peek() === reading) state.value = next;
  }

  async function preview(copy: CopyName, source: CopySource): Promise<RestoreState> {
    try {
      const reply = await ask({ kind: 'copies/preview', source });
      if (reply.kind === 'preview') {
        return { kind: 'preview', copy, source, preview: reply.preview };
      }
      if (reply.kind === 'fault') return { kind: 'fault', copy, fault: reply.fault };
    } catch {
      // Told below: a preview changes nothing, so there is nothing else to say.
    }
    return { kind: 'fault', copy, fault: { kind: 'unanswered' } };
  }

  async function fromFile(copy: CopyName, file: ChosenFile): Promise<RestoreState> {
    const tooLarge: RestoreState = { kind: 'fault', copy, fault: { kind: 'too-large' } };
    if (file.size > MOST_BYTES) return tooLarge;
    let text: string;
    try {
      text = await file.text();
    } catch {
      // The file was moved, or may not be read: the browser tells no more.
      return { kind: 'fault', copy, fault: { kind: 'unread' } };
    }
    if (text.length > BACKUP_FILE_SIZE) return tooLarge;
    return preview(copy, { kind: 'file', text });
  }

  return {
    state,
    open() {
      steps.forget();
      state.value = { kind: 'choosing' };
    },
    close() {
      state.value = { kind: 'closed' };
    },
    chooseFile(file) {
      const copy: CopyName = { kind: 'file', name: file.name };
      return read(copy, () => fromFile(copy, file));
    },
    chooseDay(day) {
      const copy: CopyName = { kind: 'day', day };
      return read(copy, () => preview(copy, { kind: 'day', day }));
    },
    async lookAgain() {
      const now = state.peek();
      if (now.kind !== 'preview' || steps.underWay.peek() !== null) return;
      const next = await preview(now.copy, now.source);
      // A preview that is behind is better than none, while nobody answers.
      const isNew = next.kind === 'preview' && canonical(next.preview) !== canonical(now.preview);
      if (isNew && state.peek() === now && steps.underWay.peek() === null) state.value = next;
    },
    async apply(mode) {
      const now = state.peek();
      if (now.kind !== 'preview') return;
      const { copy, source } = now;
      const end = await steps.run('restore', async () => {
        const reached = await askedFor(ask, { kind: 'copies/restore', source, mode });
        if (state.peek() === now && reached.kind === 'done') state.value = { kind: 'closed' };
        return reached;
      });
      if (end?.kind !== 'fault' || state.peek() !== now) return;
      steps.forget();
      state.value = { kind: 'fault', copy, fault: end.fault };
    },
  };
}
