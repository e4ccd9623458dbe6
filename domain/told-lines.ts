/**
 * What was noted in one interview, line by line, with what each line was sorted into.
 *
 * Owns: the lines and which of them weighs most. Must not know: who shows them, storage.
 */
import type { EntryId } from './ids.ts';
import { type InterviewHead, readEntries } from './interview.ts';
import { keys, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readNote } from './note.ts';
import type { Rating } from './rating.ts';
import type { Sort, Sorted } from './sorted-fields.ts';
import { noteLines, sortOf } from './sorted-lines.ts';

export type ToldLine = {
  readonly line: string;
  readonly sort: Sort | null;
  /** Where its sort is kept: the entry, or the head for the notes on the whole interview. */
  readonly key: RecordKey;
  readonly sorted: Sorted;
  /** Null: a note on the whole interview. */
  readonly entry: EntryId | null;
  readonly aspectName: string;
  readonly rating: Rating | null;
};

/** In the order of the questions, the notes on the whole last. */
export function readToldLines(head: InterviewHead, lookup: RecordLookup): readonly ToldLine[] {
  const entries = readEntries(head.id, lookup).map((entry) => ({
    key: keys.entry(head.id, entry.id),
    note: readNote(keys.note(head.id, entry.id), lookup),
    sorted: entry.sorted,
    entry: entry.id,
    aspectName: entry.asks.aspectName,
    rating: entry.rated.rating,
  }));
  const whole = {
    key: keys.interview(head.id),
    note: readNote(keys.wholeNote(head.id), lookup),
    sorted: head.sorted,
    entry: null,
    aspectName: '',
    rating: head.rated.rating,
  };
  return [...entries, whole].flatMap(({ note, ...about }) =>
    // The same words twice in one note have one name and are one line.
    [...new Set(noteLines(note))].map((line) => ({
      ...about,
      line,
      sort: sortOf(about.sorted, line),
    })),
  );
}

export function sortedAs(lines: readonly ToldLine[], sort: Sort): readonly ToldLine[] {
  return lines.filter((each) => each.sort === sort);
}

/** Beside a scale that ends at 4. */
const UNRATED = 5;

/** Those to improve, the heaviest first: what was rated lowest, then what was told at most length. */
export function heaviestFirst(lines: readonly ToldLine[]): readonly ToldLine[] {
  return [...sortedAs(lines, 'improve')].sort(
    (a, b) => (a.rating ?? UNRATED) - (b.rating ?? UNRATED) || b.line.length - a.line.length,
  );
}
