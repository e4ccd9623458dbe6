/**
 * Marking the moment while talking, and taking it back at once.
 *
 * Owns: for how long a second press takes the first back. Must not know: elements, keys, storage.
 */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
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

export function createMarking(
  interview: Pick<InterviewModel, 'head' | 'mark' | 'unmark' | 'act'>,
): Marking {
  const lastMarked = signal<Moment | null>(null, { name: 'lastMarked' });
  const lastUnnamed = signal<Moment | null>(null, { name: 'lastUnnamed' });
  const markedIn = signal<InterviewId | undefined>(undefined, { name: 'markedIn' });
  /** A moment is of the interview in which it was marked: another one beside it has nothing to name. */
  const here = (moment: ReadonlySignal<Moment | null>) =>
    interview.head.value?.id === markedIn.value ? moment.value : null;
  const marked = computed(() => here(lastMarked), { name: 'marked' });
  const unnamed = computed(() => here(lastUnnamed), { name: 'unnamed' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let nameTimer: ReturnType<typeof setTimeout> | undefined;

  function offerName(moment: Moment | null): void {
    clearTimeout(nameTimer);
    lastUnnamed.value = moment;
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
        const moment = interview.mark(press);
        markedIn.value = interview.head.peek()?.id;
        lastMarked.value = moment;
        offerName(moment);
        timer = setTimeout(() => {
          lastMarked.value = null;
        }, TAKEN_BACK_WITHIN);
      } else {
        interview.unmark(last);
        lastMarked.value = null;
        offerName(null);
      }
    },
  };
}
