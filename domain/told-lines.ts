/**
 * The lines noted in one interview (domain/debrief-lines.ts), with what each was sorted into.
 *
 * Owns: that view, and which of them weighs most. Must not know: who shows them, storage.
 */
import { debriefLines, sortedAt } from './debrief-lines.ts';
import type { EntryId } from './ids.ts';
import { type InterviewHead, readEntries } from './interview.ts';
import type { RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import type { Rating } from './rating.ts';
import type { Sort, Sorted } from './sorted-fields.ts';
import { sortOf } from './sorted-lines.ts';

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
  const entries = readEntries(head.id, lookup);
  return debriefLines(head, entries, lookup).map((noted) => {
    const { words: line, entry } = noted;
    const { key, sorted } = sortedAt(head, entries, noted);
    return {
      line,
      sort: sortOf(sorted, line),
      key,
      sorted,
      entry: entry?.id ?? null,
      aspectName: entry?.asks.aspectName ?? '',
      rating: (entry ?? head).rated.rating,
    };
  });
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
