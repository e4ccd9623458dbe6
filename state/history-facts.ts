/**
 * What the list of past interviews says about each, beside its head.
 *
 * Owns: counting each interview's plans and aspects once, and again only when its own records change. Must
 * not know: storage, elements.
 */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import { listedEntries, readEntries } from '@/domain/interview.ts';
import { isOpen, readPlans } from '@/domain/plan.ts';
import type { Records } from './records.ts';

export type HistoryFacts = {
  readonly openPlans: number;
  /** The names of the aspects that its questions ask about. */
  readonly aspects: ReadonlySet<string>;
};

/** Undefined until the interview's parts have been read; the answer can be followed. */
export type FactsOf = (interview: InterviewId) => HistoryFacts | undefined;

export function createHistoryFacts(
  records: Records,
  isRead: (interview: InterviewId) => boolean,
): FactsOf {
  const known = new Map<InterviewId, ReadonlySignal<HistoryFacts | undefined>>();

  function read(interview: InterviewId): HistoryFacts | undefined {
    if (!isRead(interview)) return undefined;
    const names = listedEntries(readEntries(interview, records)).map(({ asks }) => asks.aspectName);
    return {
      openPlans: readPlans(interview, records).filter(isOpen).length,
      aspects: new Set(names.filter((name) => name !== '')),
    };
  }

  return (interview) => {
    const facts = known.get(interview) ?? computed(() => read(interview));
    known.set(interview, facts);
    return facts.value;
  };
}
