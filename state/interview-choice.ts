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
  /** The one that a panel opened just now would be about. */
  readonly ofCall: ReadonlySignal<InterviewHead | undefined>;
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
  /** The one stayed with; null: it follows the call by itself. */
  const stay = signal<InterviewId | null>(null, { name: 'stay' });
  const fresh = signal(interviewId(ids.next()), { name: 'fresh' });
  const heads = computed(() => headsOf(records), { name: 'heads' });
  const ofCall = computed(() => interviewFor(heads.value, report.value, practice, clock.now()), {
    name: 'ofCall',
  });
  const head = computed(
    () => {
      if (stay.value === null) return ofCall.value;
      const kept = readHead(stay.value, records);
      return kept?.state !== 'running' && ofCall.value?.state === 'running' ? ofCall.value : kept;
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

  function stayWith(interview: InterviewId): void {
    stay.value = interview;
  }

  return {
    heads,
    ofCall,
    head,
    id,
    next: computed(next, { name: 'next' }),
    last: computed(last, { name: 'last' }),
    stayWith,
    followCall() {
      stay.value = null;
    },
    turnToNext() {
      fresh.value = interviewId(ids.next());
      stayWith(plannedInterviews(heads.peek(), practice)[0]?.id ?? fresh.peek());
    },
  };
}
