/**
 * Reads the entries, notes and moments of all interviews: the one looked at first, the rest behind the page.
 *
 * Owns: the order of reading. Five hundred interviews are eleven thousand records, which the browser
 * alone takes four tenths of a second to hand over; the list needs none of them to stand. Must not
 * know: what the page does with them.
 */
import { batch, computed, effect, type Signal, signal } from '@preact/signals';
import { type InterviewId, interviewId } from '@/domain/ids.ts';
import { groups, nameOf, partsOf } from '@/domain/keys.ts';
import type { Records } from '@/state/records.ts';

export type InterviewReader = {
  /** A view that asks follows the answer. */
  readonly isRead: (interview: InterviewId) => boolean;
  /** Reads one ahead of its turn. */
  readonly read: (interview: string) => Promise<void>;
  /** Goes on with all others, the given ones first, and with those that turn up later. */
  readonly readAll: (first: readonly InterviewId[]) => void;
};

/** Interviews in one read: few enough that no key waits for it. */
const AT_ONCE = 20;
/** A slow disk may have refused: what is still unread after so many milliseconds is asked for once more. */
const ASK_AGAIN = 3000;

export function createInterviewReader(records: Records, until: AbortSignal): InterviewReader {
  // One for each: what is counted of an interview is not counted again when another has been read.
  const done = new Map<InterviewId, Signal<boolean>>();
  const asked = new Set<InterviewId>();
  // Dead heads too: a note that outlived its interview brings it back.
  const all = computed(() =>
    records.list(groups.interviews).flatMap((key): readonly InterviewId[] => {
      const name = nameOf(key);
      return name?.kind === 'interview' ? [name.interview] : [];
    }),
  );

  function doneOf(interview: InterviewId): Signal<boolean> {
    const known = done.get(interview) ?? signal(false, { name: 'isRead' });
    done.set(interview, known);
    return known;
  }

  async function open(interviews: readonly InterviewId[]): Promise<void> {
    const fresh = interviews.filter((id) => !asked.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) asked.add(id);
    try {
      await records.open(fresh.flatMap(partsOf));
      batch(() => {
        for (const id of fresh) doneOf(id).value = true;
      });
    } catch {
      // Unread they say nothing false; they are asked for again in a while, or when looked at.
      for (const id of fresh) asked.delete(id);
    }
  }

  async function openInTurn(interviews: readonly InterviewId[]): Promise<void> {
    for (let at = 0; at < interviews.length && !until.aborted; at += AT_ONCE) {
      await open(interviews.slice(at, at + AT_ONCE));
    }
    const refused = interviews.filter((id) => !asked.has(id));
    if (refused.length === 0 || until.aborted) return;
    const timer = setTimeout(() => void openInTurn(refused), ASK_AGAIN);
    until.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  return {
    isRead: (interview) => doneOf(interview).value,
    read: (interview) => open([interviewId(interview)]),
    readAll(first) {
      const stop = effect(() => {
        const waiting = all.value.filter((id) => !asked.has(id));
        const wanted = new Set([...first.filter((id) => !asked.has(id)), ...waiting]);
        void openInTurn([...wanted]);
      });
      until.addEventListener('abort', stop);
    },
  };
}
