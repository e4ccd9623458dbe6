/**
 * The note fields of one surface's interview, one for each question and one for the whole.
 *
 * Owns: making a field once and keeping it, so that a cursor in it survives every redraw. Must not
 * know: what goes along with a note's first character; that is handed in.
 */
import type { Edit } from '@/domain/edit.ts';
import type { EntryId, InterviewId } from '@/domain/ids.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { createNoteField, type NoteField } from './note-field.ts';
import type { Records } from './records.ts';

export type InterviewNotes = {
  readonly of: (interview: InterviewId, entry: EntryId) => NoteField;
  readonly whole: (interview: InterviewId) => NoteField;
};

export function createInterviewNotes(options: {
  readonly records: Records;
  readonly alongside: (entry: EntryId | null, text: string) => readonly Edit[];
}): InterviewNotes {
  const fields = new Map<RecordKey, NoteField>();

  function field(key: RecordKey, entry: EntryId | null): NoteField {
    const known = fields.get(key);
    if (known !== undefined) return known;
    const made = createNoteField({
      records: options.records,
      key,
      alongside: (text) => (text === '' ? [] : options.alongside(entry, text)),
    });
    fields.set(key, made);
    return made;
  }

  return {
    of: (interview, entry) => field(keys.note(interview, entry), entry),
    whole: (interview) => field(keys.wholeNote(interview), null),
  };
}
