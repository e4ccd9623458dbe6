/**
 * Past interviews: the list, and one of them in full.
 *
 * Owns: what is in the history and in which order. Must not know: storage, elements, addresses.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import type { Sheet } from '@/domain/feedback-sheet.ts';
import type { EntryId, InterviewId } from '@/domain/ids.ts';
import { type Entry, type InterviewHead, readEntries, readHeads } from '@/domain/interview.ts';
import { groups, keys } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import { createInterviewNotes } from './interview-notes.ts';
import type { NoteField } from './note-field.ts';
import type { Records } from './records.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';

export type Archive = {
  /** Recorded interviews, the newest first; a practice call's stays out. */
  readonly heads: ReadonlySignal<readonly InterviewHead[]>;
  readonly selected: ReadonlySignal<InterviewHead | undefined>;
  /** All entries of the selected one, those set aside included when they carry a note. */
  readonly entries: ReadonlySignal<readonly Entry[]>;
  readonly undo: UndoStack;
  readonly select: (interview: InterviewId | null) => void;
  readonly noteOf: (entry: EntryId) => NoteField;
  readonly wholeNote: ReadonlySignal<NoteField | undefined>;
  readonly sheetOf: (head: InterviewHead) => Sheet;
  readonly remove: (head: InterviewHead, label: string) => void;
};

export function createArchive(records: Records): Archive {
  const chosen = signal<InterviewId | null>(null, { name: 'chosen' });
  const undo = createUndoStack(records);
  const notes = createInterviewNotes({ records, alongside: () => [] });
  const heads = computed(
    () =>
      readHeads(records)
        .filter((head) => head.state !== 'planned' && !head.practice)
        .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),
    { name: 'archiveHeads' },
  );
  const selected = computed(() => heads.value.find((head) => head.id === chosen.value), {
    name: 'selected',
  });

  function entriesOf(head: InterviewHead): readonly Entry[] {
    return readEntries(head.id, records).filter(
      (entry) =>
        entry.status !== 'setAside' || readNote(keys.note(head.id, entry.id), records) !== '',
    );
  }

  return {
    heads,
    selected,
    entries: computed(() => (selected.value ? entriesOf(selected.value) : []), {
      name: 'archiveEntries',
    }),
    undo,
    select(interview) {
      chosen.value = interview;
    },
    noteOf(entry) {
      const head = selected.value;
      if (head === undefined) throw new Error('A note was asked for with no interview selected.');
      return notes.of(head.id, entry);
    },
    wholeNote: computed(() => selected.value && notes.whole(selected.value.id), {
      name: 'archiveWholeNote',
    }),
    sheetOf: (head) => ({
      head,
      entries: entriesOf(head).map((entry) => ({
        entry,
        note: readNote(keys.note(head.id, entry.id), records),
      })),
      whole: readNote(keys.wholeNote(head.id), records),
    }),
    remove(head, label) {
      const parts = [
        ...records.list(groups.entries(head.id)),
        ...records.list(groups.notes(head.id)),
      ];
      const edits = [keys.interview(head.id), ...parts].map(
        (key): Edit => ({ kind: 'delete', key }),
      );
      undo.edit(label, edits);
      if (chosen.peek() === head.id) chosen.value = null;
    },
  };
}
