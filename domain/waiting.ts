/**
 * Which planned interviews have questions that wait for a call.
 *
 * Owns: how long they wait. Must not know: storage, signals, which surface asks.
 */
import { plannedInterviews } from './current.ts';
import { type Entry, type InterviewHead, listedEntries, readEntries } from './interview.ts';
import type { RecordLookup } from './lookup.ts';

/** Chosen questions wait this long for a call, in milliseconds: seven days. */
export const WAITING_FOR = 7 * 86_400_000;

/** Whether questions chosen in the last seven days are waiting to be asked. One that is ticked waits as well
 * while its interview is planned: that one had begun by mistake (domain/turn-to.ts). */
export function areWaiting(entries: readonly Entry[], now: number): boolean {
  return entries.some(
    ({ status, chosenAt }) =>
      (status === 'planned' || status === 'asked') && now - chosenAt <= WAITING_FOR,
  );
}

/** The one turned to last comes first. */
export function waitingInterviews(
  heads: readonly InterviewHead[],
  lookup: RecordLookup,
  now: number,
): readonly InterviewHead[] {
  return plannedInterviews(heads).filter((head) => areWaiting(readEntries(head.id, lookup), now));
}

/** What tells a planned interview from the others. */
export type PlannedOne = {
  readonly head: InterviewHead;
  /** Its first question's words; empty where none is chosen, or while they are being read. */
  readonly first: string;
  /** When its last question was chosen, in milliseconds since 1970. */
  readonly preparedAt: number;
};

export function plannedOne(head: InterviewHead, lookup: RecordLookup): PlannedOne {
  const entries = listedEntries(readEntries(head.id, lookup));
  const chosen = entries.map((entry) => entry.chosenAt);
  return {
    head,
    first: entries[0]?.asks.text ?? '',
    preparedAt: chosen.length === 0 ? head.createdAt : Math.max(...chosen),
  };
}
