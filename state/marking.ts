/**
 * Marking the moment while talking, and taking it back at once.
 *
 * Owns: for how long a second press takes the first back. Must not know: elements, keys, storage.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import { type Moment, type MomentKind, momentKindEdit } from '@/domain/moment.ts';
import type { InterviewModel } from './interview-model.ts';

/** Milliseconds in which pressing again takes it back. */
const TAKEN_BACK_WITHIN = 2000;
/** Milliseconds in which what it was can be said here; afterwards it is said on the page of interviews. */
const NAMED_WITHIN = 180_000;

export type Marking = {
  /** The moment just marked, as long as it can be taken back. */
  readonly marked: ReadonlySignal<Moment | null>;
  /** The last moment, as long as one can say here what it was. */
  readonly unnamed: ReadonlySignal<Moment | null>;
  readonly name: (kind: MomentKind) => void;
  /** `press` is the same wherever one press of a key is heard, and marks one moment; none: a click. */
  readonly mark: (press?: string) => void;
};

export function createMarking(interview: Pick<InterviewModel, 'mark' | 'unmark' | 'act'>): Marking {
  const marked = signal<Moment | null>(null, { name: 'marked' });
  const unnamed = signal<Moment | null>(null, { name: 'unnamed' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nameTimer: ReturnType<typeof setTimeout> | undefined;

  function offerName(moment: Moment | null): void {
    clearTimeout(nameTimer);
    unnamed.value = moment;
    if (moment !== null) nameTimer = setTimeout(() => offerName(null), NAMED_WITHIN);
  }

  return {
    marked,
    unnamed,
    name(kind) {
      const moment = unnamed.peek();
      if (moment === null) return;
      interview.act(null, (head) => [momentKindEdit(head.id, moment.id, kind)]);
      offerName(null);
    },
    mark(press) {
      clearTimeout(timer);
      const last = marked.peek();
      if (last === null) {
        marked.value = interview.mark(press);
        offerName(marked.value);
        timer = setTimeout(() => {
          marked.value = null;
        }, TAKEN_BACK_WITHIN);
      } else {
        interview.unmark(last);
        marked.value = null;
        offerName(null);
      }
    },
  };
}
