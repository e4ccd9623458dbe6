/**
 * What one interview tells for the insights: who, when, what was asked, how it was rated.
 *
 * Owns: which interviews count, and the short form that all insights are made from. Must not know:
 * storage, signals, what is made of the facts.
 */
import type { EntryId, InterviewId } from '../ids.ts';
import { type Entry, type InterviewHead, readEntries } from '../interview.ts';
import { keys } from '../keys.ts';
import type { RecordLookup } from '../lookup.ts';
import { readNote } from '../note.ts';
import { type Plan, readPlans } from '../plan.ts';
import type { Rated } from '../rating.ts';
import { noteLines, sortOf } from '../sorted-lines.ts';

export type AnswerFacts = {
  readonly entry: EntryId;
  readonly aspect: string;
  readonly aspectName: string;
  /** Ticked, or rated without a tick: an answer was heard either way. */
  readonly asked: boolean;
  readonly rated: Rated;
  /** Lines of its note that were sorted into "improve". */
  readonly improve: readonly string[];
  /** For a low rating, the lines that were not sorted into "went well"; else empty. */
  readonly behind: readonly string[];
};

export type InterviewFacts = {
  readonly interview: InterviewId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** As it was typed; empty where nobody is named. */
  readonly interviewer: string;
  /** The interview as a whole. */
  readonly rated: Rated;
  readonly answers: readonly AnswerFacts[];
  readonly plans: readonly Plan[];
};

/** Of four, without a middle: the lower half. */
export const LOW = 2;

/** One that is planned, still runs, or was for practice tells nothing yet. */
export function counts({ state, practice }: Pick<InterviewHead, 'state' | 'practice'>): boolean {
  return state === 'ended' && !practice;
}

export function readFacts(head: InterviewHead, lookup: RecordLookup): InterviewFacts {
  return {
    interview: head.id,
    at: head.startedAt ?? head.createdAt,
    interviewer: head.interviewer.trim(),
    rated: head.rated,
    answers: readEntries(head.id, lookup).map((entry) => answerOf(head.id, entry, lookup)),
    plans: readPlans(head.id, lookup),
  };
}

export function isLow({ rating }: Rated): boolean {
  return rating !== null && rating <= LOW;
}

function answerOf(interview: InterviewId, entry: Entry, lookup: RecordLookup): AnswerFacts {
  const { asks, rated, sorted } = entry;
  // A note is read where its words are shown, and nowhere else: there are thousands.
  const speaks = sorted.improve.length > 0 || isLow(rated);
  const lines = speaks ? noteLines(readNote(keys.note(interview, entry.id), lookup)) : [];
  return {
    entry: entry.id,
    aspect: asks.aspect,
    aspectName: asks.aspectName,
    asked: entry.status === 'asked' || rated.rating !== null,
    rated,
    improve: lines.filter((line) => sortOf(sorted, line) === 'improve'),
    behind: isLow(rated) ? lines.filter((line) => sortOf(sorted, line) !== 'wentWell') : [],
  };
}
