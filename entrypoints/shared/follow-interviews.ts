/**
 * Keeps the entries, notes and moments of the interviews that a page is about loaded.
 *
 * Owns: which interviews' records are read, so that a page with one interview does not read five
 * hundred. Must not know: what the page does with them.
 */
import { effect, type ReadonlySignal } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import { partsOf } from '@/domain/keys.ts';
import type { Records } from '@/state/records.ts';

function openInterview(records: Records, interview: InterviewId): Promise<void> {
  return records.open(partsOf(interview));
}

/** Reads each interview as it first turns up in the list; resolves when the present ones are read. */
export async function followInterviews(
  records: Records,
  wanted: ReadonlySignal<readonly InterviewId[]>,
  until: AbortSignal,
): Promise<void> {
  const opened = new Set<InterviewId>(wanted.peek());
  await Promise.all([...opened].map((interview) => openInterview(records, interview)));
  const stop = effect(() => {
    for (const interview of wanted.value) {
      if (opened.has(interview)) continue;
      opened.add(interview);
      // A failed read leaves the list empty and is tried again at the next change.
      openInterview(records, interview).catch(() => opened.delete(interview));
    }
  });
  until.addEventListener('abort', stop);
}
