/**
 * All lines that were noted in an interview, to be looked back on after the call.
 *
 * Owns: which lines there are, in which order, and when each was begun. Must not know: what is made of them
 * (domain/sorted-lines.ts, domain/plan-start.ts), elements.
 */
import type { Entry, InterviewHead } from './interview.ts';
import { keys, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readNote } from './note.ts';
import type { Sorted } from './sorted-fields.ts';
import { sortOf } from './sorted-lines.ts';

export type NoteLine = {
  readonly words: string;
  /** Null: it stands in the notes on the whole interview. */
  readonly entry: Entry | null;
  /** Milliseconds since the interview began; null where nobody knows. */
  readonly callMs: number | null;
};

/** A line that stands twice in one note is one: its name is made of its words. */
function linesIn(note: string, entry: Entry | null): readonly NoteLine[] {
  const lines = new Map<string, NoteLine>();
  for (const [at, line] of note.split('\n').entries()) {
    const words = line.trim();
    if (words === '' || lines.has(words)) continue;
    lines.set(words, { words, entry, callMs: entry?.lines[at] ?? null });
  }
  return [...lines.values()];
}

/** Question by question, the whole at the end. */
export function debriefLines(
  { id }: InterviewHead,
  entries: readonly Entry[],
  lookup: RecordLookup,
): readonly NoteLine[] {
  return [
    ...entries.flatMap((entry) => linesIn(readNote(keys.note(id, entry.id), lookup), entry)),
    ...linesIn(readNote(keys.wholeNote(id), lookup), null),
  ];
}

/** Where it is kept what a line told, and what is kept there by now. */
export function sortedAt(
  head: InterviewHead,
  entries: readonly Entry[],
  { entry }: NoteLine,
): { readonly key: RecordKey; readonly sorted: Sorted } {
  if (entry === null) return { key: keys.interview(head.id), sorted: head.sorted };
  const now = entries.find(({ id }) => id === entry.id) ?? entry;
  return { key: keys.entry(head.id, entry.id), sorted: now.sorted };
}

export function isToImprove(
  head: InterviewHead,
  entries: readonly Entry[],
  line: NoteLine,
): boolean {
  return sortOf(sortedAt(head, entries, line).sorted, line.words) === 'improve';
}
