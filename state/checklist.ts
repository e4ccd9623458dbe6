/**
 * The order of the panel's rows and which of them is open.
 *
 * Owns: that order. It changes only by the person's own step: nothing moves under a pointer or a
 * cursor because something was ticked, typed or synced. Must not know: elements, storage.
 *
 * The open question stands on top (near the camera). Opening a lower one by pointer leaves it where
 * it is; going to the next one by key brings it to the top (docs/decisions/0008-row-order.md).
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EntryId, InterviewId } from '@/domain/ids.ts';
import type { Entry } from '@/domain/interview.ts';
import type { InterviewModel } from './interview-model.ts';

export type Checklist = {
  readonly rows: ReadonlySignal<readonly Entry[]>;
  readonly open: ReadonlySignal<EntryId | null>;
  /** The one to ask when only one can be: the open one, else the first that waits. */
  readonly toAsk: ReadonlySignal<Entry | undefined>;
  /** Opens a row where it stands. */
  readonly openInPlace: (entry: EntryId) => void;
  /** Opens a row on top, as before a reload. */
  readonly bringToTop: (entry: EntryId) => void;
  /** Brings the next question that was not asked to the top and opens it; its id, if any. */
  readonly next: () => EntryId | null;
  /** A question that came in place of another takes its row. */
  readonly replaced: (out: EntryId, by: EntryId) => void;
};

const isToAsk = ({ status }: Entry): boolean => status === 'planned' || status === 'later';

export function createChecklist(
  { entries, head }: Pick<InterviewModel, 'entries' | 'head'>,
  until: AbortSignal,
): Checklist {
  let shown: InterviewId | undefined;
  const order = signal<readonly EntryId[]>([], { name: 'order' });
  const opened = signal<EntryId | null>(null, { name: 'opened' });

  function arranged(top: EntryId | undefined): readonly EntryId[] {
    const listed = entries.peek();
    const first = listed.filter((entry) => entry.id === top);
    const rest = listed.filter((entry) => entry.id !== top);
    const open = rest.filter(isToAsk);
    const asked = rest.filter((entry) => !isToAsk(entry));
    return [...first, ...open, ...asked].map((entry) => entry.id);
  }

  // Rows that came stand behind the others, rows that went are gone; the rest stays where it was.
  const stop = effect(() => {
    const listed = entries.value;
    // The same question has the same id in every interview.
    const before = head.value?.id === shown ? order.peek() : [];
    shown = head.value?.id;
    const kept = before.filter((id) => listed.some((entry) => entry.id === id));
    const come = listed.map((entry) => entry.id).filter((id) => !before.includes(id));
    if (kept.length === 0) {
      // Another interview: what was open in the last one says nothing about this one.
      opened.value = null;
      order.value = arranged(undefined);
    } else if (come.length > 0 || kept.length < before.length) {
      order.value = [...kept, ...come];
    }
  });
  until.addEventListener('abort', stop);

  const rows = computed(
    () => order.value.flatMap((id) => entries.value.find((entry) => entry.id === id) ?? []),
    { name: 'rows' },
  );
  const open = computed(
    () => {
      const chosen = rows.value.find((entry) => entry.id === opened.value);
      return chosen?.id ?? rows.value[0]?.id ?? null;
    },
    { name: 'open' },
  );

  const toAsk = computed(
    () => {
      const waiting = rows.value.filter((entry) => entry.status === 'planned');
      return waiting.find((entry) => entry.id === open.value) ?? waiting[0];
    },
    { name: 'toAsk' },
  );

  return {
    rows,
    open,
    toAsk,
    openInPlace(entry) {
      opened.value = entry;
    },
    bringToTop(entry) {
      order.value = arranged(entry);
      opened.value = entry;
    },
    next() {
      const listed = rows.peek();
      const from = listed.findIndex((entry) => entry.id === open.peek());
      const after = [...listed.slice(from + 1), ...listed.slice(0, from)];
      const target = after.find(isToAsk) ?? after[0];
      if (target === undefined) return null;
      order.value = arranged(target.id);
      opened.value = target.id;
      return target.id;
    },
    replaced(out, by) {
      order.value = order.peek().map((id) => (id === out ? by : id));
      if (open.peek() === out) opened.value = by;
    },
  };
}
