/**
 * All words of one interview, part by part: what the search over past interviews looks through.
 *
 * Owns: which texts an interview is made of, and the place of each in it. Must not know: the search,
 * signals, how a part is named on a screen.
 */
import type { EntryId } from './ids.ts';
import { type InterviewHead, readEntries } from './interview.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readNote } from './note.ts';
import { readPlans } from './plan.ts';
import { readReflection } from './reflection.ts';
import { REFLECTION_STEPS } from './reflection-steps.ts';

export type HistoryPart = {
  readonly kind: 'person' | 'role' | 'question' | 'note' | 'whole' | 'plan' | 'reflection';
  readonly text: string;
  /** The question that it belongs to; null for the interview as a whole. */
  readonly entry: EntryId | null;
};

/** None without words. */
export function readHistoryParts(
  head: InterviewHead,
  lookup: RecordLookup,
): readonly HistoryPart[] {
  const { id, interviewer, role } = head;
  const reflection = readReflection(id, lookup);
  const entries = readEntries(id, lookup);
  const parts: readonly HistoryPart[] = [
    { kind: 'person', text: interviewer, entry: null },
    { kind: 'role', text: role, entry: null },
    ...entries.flatMap(({ id: entry, asks, status }): readonly HistoryPart[] => {
      const text = readNote(keys.note(id, entry), lookup);
      const note: HistoryPart = { kind: 'note', text, entry };
      // The page shows one that was set aside for the note on it alone.
      if (status === 'setAside' && text === '') return [];
      return [note, { kind: 'question', text: asks.text, entry }];
    }),
    { kind: 'whole', text: readNote(keys.wholeNote(id), lookup), entry: null },
    ...readPlans(id, lookup).flatMap(({ moment, action, told, entry }) =>
      [moment, action, told].map((text): HistoryPart => ({ kind: 'plan', text, entry })),
    ),
    ...REFLECTION_STEPS.map(
      (step): HistoryPart => ({ kind: 'reflection', text: reflection[step], entry: null }),
    ),
  ];
  return parts.filter(({ text }) => text.trim() !== '');
}
