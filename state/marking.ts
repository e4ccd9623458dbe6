/**
 * Marking the moment while talking, and taking it back at once.
 *
 * Owns: for how long a second press takes the first back. Must not know: elements, keys, storage.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Moment } from '@/domain/moment.ts';
import type { InterviewModel } from './interview-model.ts';

/** Milliseconds in which pressing again takes it back. */
const TAKEN_BACK_WITHIN = 2000;

export type Marking = {
  /** The moment just marked, as long as it can be taken back. */
  readonly marked: ReadonlySignal<Moment | null>;
  /** `press` is the same wherever one press of a key is heard, and marks one moment; none: a click. */
  readonly mark: (press?: string) => void;
};

export function createMarking(interview: Pick<InterviewModel, 'mark' | 'unmark'>): Marking {
  const marked = signal<Moment | null>(null, { name: 'marked' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    marked,
    mark(press) {
      clearTimeout(timer);
      const last = marked.peek();
      if (last === null) {
        marked.value = interview.mark(press);
        timer = setTimeout(() => {
          marked.value = null;
        }, TAKEN_BACK_WITHIN);
      } else {
        interview.unmark(last);
        marked.value = null;
      }
    },
  };
}
