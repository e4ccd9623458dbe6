/**
 * Past interviews: the list, and one of them in full.
 *
 * Owns: what is in the history and in which order. Must not know: storage, elements, addresses.
 */

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { deleteInterviewEdits } from '@/domain/delete-interview.ts';
import {
  bringBackEdits,
  type DeletedInterview,
  deletedInterviews,
} from '@/domain/deleted-interview.ts';
import type { Sheet } from '@/domain/feedback-sheet.ts';
import { type EntryId, type InterviewId, interviewId } from '@/domain/ids.ts';
import { type Entry, type InterviewHead, readEntries } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { type Moment, readMoments } from '@/domain/moment.ts';
import { readNote } from '@/domain/note.ts';
import { type Rating, type RatingOf, rateEdit } from '@/domain/rating.ts';
import type { Probe } from '@/domain/shipped-template.ts';
import { headsOf } from './heads.ts';
import { createInterviewNotes } from './interview-notes.ts';
import type { NoteField } from './note-field.ts';
import type { Records } from './records.ts';
import { createUndoStack, type UndoStack } from './undo-stack.ts';

export type Progress = { readonly asked: number; readonly all: number };

/**
 * `none`: nothing was chosen; `reading`: its entries are on their way; `gone`: what the address names is not here; `deleted`: nor for
 * now, and can come back.
 */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'deleted'; readonly interview: DeletedInterview }
  | { readonly kind: 'interview'; readonly head: InterviewHead };

export type Archive = {
  /** Recorded interviews, the newest first; a practice call's stays out. */
  readonly heads: ReadonlySignal<readonly InterviewHead[]>;
  readonly selection: ReadonlySignal<Selection>;
  /** What was deleted within 30 days, wherever, the newest deletion first. */
  readonly deleted: ReadonlySignal<readonly DeletedInterview[]>;
  readonly undo: UndoStack;
  readonly select: (interview: string | null) => void;
  /** Undefined until its entries have been read. */
  readonly progressOf: (head: InterviewHead) => Progress | undefined;
  /** All entries, those set aside included when they carry a note. */
  readonly entriesOf: (head: InterviewHead) => readonly Entry[];
  readonly momentsOf: (head: InterviewHead) => readonly Moment[];
  readonly noteOf: (head: InterviewHead, entry: EntryId) => NoteField;
  readonly wholeNoteOf: (head: InterviewHead) => NoteField;
  /** The words of the follow-ups that were asked. */
  readonly probesOf: (entry: Entry) => readonly string[];
  /** Null: the whole interview. */
  readonly rate: (
    head: InterviewHead,
    entry: EntryId | null,
    rated: { readonly whose: RatingOf; readonly value: Rating | null },
    label: string,
  ) => void;
  readonly sheetOf: (head: InterviewHead) => Sheet;
  /** With its questions, notes and moments; the address stays, so that undo shows it again. */
  readonly remove: (head: InterviewHead, label: string) => void;
  /** False: nothing was done, since its parts or a record of it cannot be read: without them it is not brought back. */
  readonly bringBack: (interview: DeletedInterview, label: string) => boolean;
};

/** `isRead`: whether an interview's entries and notes have been read; its answer can be followed. */
export function createArchive(
  records: Records,
  isRead: (interview: InterviewId) => boolean,
  probes: readonly Probe[] = [],
): Archive {
  const chosen = signal<InterviewId | null>(null, { name: 'chosen' });
  const undo = createUndoStack(records);
  const notes = createInterviewNotes({ records, alongside: () => [] });
  const heads = computed(
    () =>
      headsOf(records)
        .filter((head) => head.state !== 'planned' && !head.practice)
        .sort((a, b) => (b.startedAt ?? 0) - (a.startedAt ?? 0)),
    { name: 'archiveHeads' },
  );
  const deleted = computed(() => deletedInterviews(records, headsOf(records)), {
    name: 'deletedInterviews',
  });
  const progress = new Map<InterviewId, ReadonlySignal<Progress | undefined>>();

  function countEntries(interview: InterviewId): Progress | undefined {
    if (!isRead(interview)) return undefined;
    const listed = readEntries(interview, records).filter((entry) => entry.status !== 'setAside');
    const asked = listed.filter((entry) => entry.status === 'asked').length;
    return { asked, all: listed.length };
  }

  function entriesOf(head: InterviewHead): readonly Entry[] {
    return readEntries(head.id, records).filter(
      (entry) =>
        entry.status !== 'setAside' || readNote(keys.note(head.id, entry.id), records) !== '',
    );
  }

  return {
    heads,
    selection: computed(
      (): Selection => {
        if (chosen.value === null) return { kind: 'none' };
        const head = heads.value.find((candidate) => candidate.id === chosen.value);
        if (head !== undefined) {
          return isRead(head.id) ? { kind: 'interview', head } : { kind: 'reading' };
        }
        const interview = deleted.value.find(({ id }) => id === chosen.value);
        return interview === undefined ? { kind: 'gone' } : { kind: 'deleted', interview };
      },
      { name: 'selection' },
    ),
    deleted,
    undo,
    select(interview) {
      chosen.value = interview === null || interview === '' ? null : interviewId(interview);
    },
    progressOf(head) {
      // Counted again only when this interview's own entries change.
      const known = progress.get(head.id) ?? computed(() => countEntries(head.id));
      progress.set(head.id, known);
      return known.value;
    },
    entriesOf,
    momentsOf: (head) => readMoments(head.id, records),
    noteOf: (head, entry) => notes.of(head.id, entry),
    wholeNoteOf: (head) => notes.whole(head.id),
    probesOf: (entry) =>
      probes.filter(({ id }) => entry.probes.includes(id)).map(({ text }) => text),
    rate(head, entry, { whose, value }, label) {
      const key = entry === null ? keys.interview(head.id) : keys.entry(head.id, entry);
      undo.edit(label, [rateEdit(key, whose, value)]);
    },
    sheetOf: (head) => ({
      head,
      entries: entriesOf(head).map((entry) => ({
        entry,
        note: readNote(keys.note(head.id, entry.id), records),
      })),
      whole: readNote(keys.wholeNote(head.id), records),
    }),
    remove(head, label) {
      undo.edit(label, deleteInterviewEdits(head.id, records));
    },
    bringBack: (interview, label) =>
      isRead(interview.id) && undo.edit(label, bringBackEdits(interview, records)),
  };
}
