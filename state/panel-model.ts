/**
 * The panel's parts put together: interview, order of rows, finding another, where the cursor goes.
 *
 * Owns: the steps that touch more than one of them. Must not know: elements, the frame, storage.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { EntryId } from '@/domain/ids.ts';
import type { Checklist } from './checklist.ts';
import type { Choice, FindAnother } from './find-another.ts';
import type { InterviewModel } from './interview-model.ts';
import { createMarking, type Marking } from './marking.ts';

export type PanelModel = {
  readonly interview: InterviewModel;
  readonly checklist: Checklist;
  readonly find: FindAnother;
  readonly marking: Marking;
  /** The row whose note the cursor shall go to, by the person's own step. */
  readonly wanted: ReadonlySignal<EntryId | null>;
  /** The cursor is where it was wanted. */
  readonly arrived: () => void;
  readonly goToNext: () => void;
  /** To the question to be asked next: the open one, as long as it waits and the cursor is elsewhere. */
  readonly goToAsk: (hasCursor: boolean) => void;
  /** Puts the cursor into the open row: what had it is gone. */
  readonly goToOpen: () => void;
  readonly take: (choice: Choice, how: 'replace' | 'add') => void;
  /** Whether the question counts as asked after the click. */
  readonly tick: (entry: EntryId) => boolean;
};

export function createPanelModel(
  interview: InterviewModel,
  checklist: Checklist,
  find: FindAnother,
): PanelModel {
  const wanted = signal<EntryId | null>(null, { name: 'wanted' });
  return {
    interview,
    checklist,
    find,
    marking: createMarking(interview),
    wanted,
    arrived() {
      wanted.value = null;
    },
    goToOpen() {
      wanted.value = checklist.open.peek();
    },
    goToAsk(hasCursor) {
      const open = checklist.rows.peek().find((entry) => entry.id === checklist.open.peek());
      if (hasCursor || open?.status === 'asked')
        wanted.value = checklist.next() ?? checklist.open.peek();
      else wanted.value = checklist.open.peek();
    },
    goToNext() {
      wanted.value = checklist.next();
    },
    take(choice, how) {
      const entry = find.take(choice, how);
      if (entry === null) return;
      checklist.openInPlace(entry);
      wanted.value = entry;
    },
    tick(entry) {
      interview.click(entry);
      const after = interview.entries.peek().find((candidate) => candidate.id === entry);
      return after?.status === 'asked';
    },
  };
}
