/**
 * Keeps the entries and notes of all interviews loaded.
 *
 * Owns: that the first of them come in one read: five hundred reads would take seconds. Must not
 * know: what the page does with them.
 */
import { computed, effect } from '@preact/signals';
import type { InterviewId } from '@/domain/ids.ts';
import { groups, nameOf } from '@/domain/keys.ts';
import type { Records } from '@/state/records.ts';

export async function followEveryInterview(records: Records, until: AbortSignal): Promise<void> {
  // Dead heads too: a note that outlived its interview brings it back.
  const all = computed(() =>
    records.list(groups.interviews).flatMap((key): readonly InterviewId[] => {
      const name = nameOf(key);
      return name?.kind === 'interview' ? [name.interview] : [];
    }),
  );
  const open = (interviews: readonly InterviewId[]) =>
    records.open(interviews.flatMap((id) => [groups.entries(id), groups.notes(id)]));

  const opened = new Set(all.peek());
  await open([...opened]);
  const stop = effect(() => {
    const fresh = all.value.filter((id) => !opened.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) opened.add(id);
    open(fresh).catch(() => {
      // Unread, its list stays empty; it is tried again when the next interview turns up.
      for (const id of fresh) opened.delete(id);
    });
  });
  until.addEventListener('abort', stop);
}
