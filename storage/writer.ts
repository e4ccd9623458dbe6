/**
 * Gets changed records into the area: no debounce, one write in flight, the newest waits (but for the last moment).
 *
 * Owns: what is unsaved and the tries again. Must not know: where changes come from, join.
 *
 *   idle --changed--> flying --resolved, nothing changed--> idle
 *                     flying --resolved, more changed-----> flying
 *                     flying --refused--> waiting --time or a new change--> flying
 */

import type { RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { SaveState } from '@/domain/replica.ts';
import type { StorageArea } from './area.ts';
import { inTime } from './in-time.ts';
import { reasonOf } from './save-errors.ts';

/** Waits between tries after a refused write, in milliseconds; the last one repeats. */
const RETRY_AFTER = [500, 1000, 2000, 5000, 15_000] as const;

/** A write that got no answer for this long counts as refused, in milliseconds. */
const NO_ANSWER_AFTER = 5000;

export type Writer = {
  readonly changed: (keys: Iterable<RecordKey>) => void;
  readonly state: () => SaveState;
  /** Something waits to be written, or is on its way. */
  readonly isBusy: () => boolean;
};

export function createWriter(options: {
  readonly area: StorageArea;
  /** What to write; undefined while the key must not be written over. */
  readonly newest: (key: RecordKey) => StoredRecord | undefined;
  /** Reads what has to be known before these are written; undefined where all is known. */
  readonly lookFirst?: (keys: readonly RecordKey[]) => Promise<void> | undefined;
  readonly onState: () => void;
  /** Everything that may be written has been accepted. */
  readonly onIdle: () => void;
  readonly signal: AbortSignal;
}): Writer {
  const { area, newest, signal } = options;
  const unsaved = new Set<RecordKey>();
  /** Changed, but not to be written over now; a new change of the key tries again. */
  const heldBack = new Set<RecordKey>();
  /** What is out just now, or went out last where it is more: one write, but for the last moment. */
  let flying: readonly RecordKey[] | undefined;
  /** On their way, and not sent yet, or in one piece, which is refused whole. */
  let unsent: readonly RecordKey[] = [];
  let refusals = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: SaveState = { kind: 'saved' };

  function become(next: SaveState): void {
    const same =
      state.kind === next.kind &&
      (state.kind !== 'failed' || next.kind !== 'failed' || state.reason === next.reason);
    state = next;
    if (!same) options.onState();
  }

  function gather(batch: readonly RecordKey[]): Readonly<Record<string, StoredRecord>> {
    const items: Record<string, StoredRecord> = {};
    for (const key of batch) {
      const record = newest(key);
      if (record === undefined) {
        heldBack.add(key);
      } else {
        heldBack.delete(key);
        items[key] = record;
      }
    }
    return items;
  }

  /** No room for all of them together: one that makes room must not wait for one that takes it. */
  async function writeEach(batch: readonly RecordKey[]): Promise<void> {
    for (const [at, key] of batch.entries()) {
      unsent = batch.slice(at + 1);
      try {
        const items = gather([key]);
        if (key in items) await inTime(area.set(items), NO_ANSWER_AFTER);
      } catch {
        // Refused alone as well: it waits, and the state says so.
        unsaved.add(key);
      }
    }
  }

  async function refused(batch: readonly RecordKey[], error: unknown): Promise<void> {
    const reason = reasonOf(error);
    become({ kind: 'failed', reason });
    if (reason === 'full' && batch.length > 1) await writeEach(batch);
    else for (const key of batch) unsaved.add(key);
    refusals = unsaved.size > 0 ? refusals + 1 : 0;
  }

  /** `isLast`: no later turn is sure to come. */
  async function fly(isLast = signal.aborted): Promise<void> {
    clearTimeout(timer);
    if (state.kind !== 'failed') become({ kind: 'saving' });
    const batch = [...unsaved];
    flying = batch;
    unsaved.clear();
    try {
      // Not awaited for nothing: an ordinary keystroke's write leaves in the keystroke's own turn.
      const looked = isLast ? undefined : options.lookFirst?.(batch);
      if (looked !== undefined) {
        unsent = batch;
        await inTime(looked, NO_ANSWER_AFTER);
      }
      // Else they have left meanwhile, with a page that was put aside and is back.
      if (looked === undefined || unsent === batch) await send(batch, isLast);
      refusals = 0;
    } catch (error) {
      await refused(batch, error);
    }
    if (unsent === batch) unsent = [];
    if (flying === batch) flying = undefined;
    if (flying === undefined) next();
  }

  async function send(batch: readonly RecordKey[], isLast: boolean): Promise<void> {
    const items = gather(batch);
    const sent = Object.keys(items);
    if (sent.length === 0) return;
    unsent = sent.length > 1 ? batch : [];
    const answer = area.set(items);
    if (isLast && sent.length > 1) {
      // What finds no room is to take nothing with it. The answer to the whole says what is to be tried again.
      for (const key of sent) area.set({ [key]: items[key] }).catch(() => undefined);
    }
    await inTime(answer, NO_ANSWER_AFTER);
  }

  function next(): void {
    if (refusals > 0) {
      const cutOff = state.kind === 'failed' && state.reason === 'cut-off';
      if (cutOff || signal.aborted) return;
      const wait = RETRY_AFTER[Math.min(refusals, RETRY_AFTER.length) - 1];
      timer = setTimeout(() => void fly(), wait);
    } else if (unsaved.size > 0) {
      // Also after the abort: what was typed while the last write was out is still to be saved.
      void fly();
    } else {
      become(heldBack.size > 0 ? { kind: 'failed', reason: 'refused' } : { kind: 'saved' });
      options.onIdle();
    }
  }

  /** A page that goes may not live to hear an answer: what waits for one leaves now, unseen what it covers,
   * which the background hears of and joins in. */
  function leave(): void {
    for (const key of unsent) unsaved.add(key);
    unsent = [];
    if (unsaved.size > 0) void fly(true);
  }

  signal.addEventListener('abort', leave);
  area.onPutAside?.(leave, signal);

  return {
    changed: (changedKeys) => {
      for (const key of changedKeys) unsaved.add(key);
      if ((flying && !signal.aborted) || unsaved.size === 0) return;
      // A person who types on is not to wait for the longest pause once there is room again.
      refusals = 0;
      void fly();
    },
    state: () => state,
    isBusy: () => flying !== undefined || unsaved.size > 0,
  };
}
