/**
 * Which interview a panel is about.
 *
 * Owns: the choice, and staying with it. By itself it follows the call (domain/current.ts); once the
 * person has touched an interview here, or has seen it run, it stays with that one until told
 * otherwise, or until another one runs here that was begun in another place. Must not know: what is
 * done with the interview.
 */

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CallReport } from '@/domain/call/messages.ts';
import { interviewFor, plannedInterviews } from '@/domain/current.ts';
import { type InterviewId, interviewId } from '@/domain/ids.ts';
import { type InterviewHead, readEntries, readHead } from '@/domain/interview.ts';
import { headsOf } from './heads.ts';
import type { Surroundings } from './ports.ts';
import type { Records } from './records.ts';

export type InterviewChoice = {
  readonly heads: ReadonlySignal<readonly InterviewHead[]>;
  /** Undefined until something is chosen, noted or started. */
  readonly head: ReadonlySignal<InterviewHead | undefined>;
  /** The interview's, or the one that the next begun here will have, so that its notes have a key. */
  readonly id: ReadonlySignal<InterviewId>;
  /** Another interview is planned while this one has ended. */
  readonly next: ReadonlySignal<InterviewHead | undefined>;
  /** The one that ended last, while it is not the one shown: the way back from a new one. */
  readonly last: ReadonlySignal<InterviewHead | undefined>;
  readonly stayWith: (interview: InterviewId) => void;
  readonly followCall: () => void;
  /** Turns from an ended interview to the planned one, or to a new one. */
  readonly turnToNext: () => void;
};

type Stay =
  | { readonly kind: 'by-itself' }
  | { readonly kind: 'with'; readonly interview: InterviewId };

/** As long as one may still mean "the one just now", in milliseconds. */
const GO_BACK_WITHIN = 12 * 3_600_000;

export function createInterviewChoice(options: {
  readonly records: Records;
  readonly report: ReadonlySignal<CallReport | null>;
  readonly practice: boolean;
  readonly surroundings: Surroundings;
}): InterviewChoice {
  const { records, report, practice } = options;
  const { clock, ids } = options.surroundings;
  const stay = signal<Stay>({ kind: 'by-itself' }, { name: 'stay' });
  const fresh = signal(interviewId(ids.next()), { name: 'fresh' });
  const heads = computed(() => headsOf(records), { name: 'heads' });
  const head = computed(
    () => {
      const kept = stay.value.kind === 'with' ? readHead(stay.value.interview, records) : undefined;
      if (kept?.state === 'running') return kept;
      const here = interviewFor(heads.value, report.value?.call, practice, clock.now());
      return stay.value.kind === 'with' && here?.state !== 'running' ? kept : here;
    },
    { name: 'head' },
  );
  const id = computed(() => head.value?.id ?? fresh.value, { name: 'id' });

  function next(): InterviewHead | undefined {
    if (head.value?.state !== 'ended') return undefined;
    const waiting = plannedInterviews(heads.value, practice)[0];
    if (waiting === undefined) return undefined;
    return readEntries(waiting.id, records).length > 0 ? waiting : undefined;
  }

  function last(): InterviewHead | undefined {
    if (head.value?.state === 'running') return undefined;
    const [ended] = heads.value
      .filter((other) => other.state === 'ended' && other.practice === practice)
      .sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
    const isRecent = clock.now() - (ended?.endedAt ?? 0) <= GO_BACK_WITHIN;
    return isRecent && ended?.id !== id.value ? ended : undefined;
  }

  /** Told at every key: only another interview is news, or all heads would be read at each. */
  function stayWith(interview: InterviewId): void {
    const before = stay.peek();
    if (before.kind === 'with' && before.interview === interview) return;
    stay.value = { kind: 'with', interview };
  }

  return {
    heads,
    head,
    id,
    next: computed(next, { name: 'next' }),
    last: computed(last, { name: 'last' }),
    stayWith,
    followCall() {
      stay.value = { kind: 'by-itself' };
    },
    turnToNext() {
      fresh.value = interviewId(ids.next());
      stayWith(plannedInterviews(heads.peek(), practice)[0]?.id ?? fresh.peek());
    },
  };
}
