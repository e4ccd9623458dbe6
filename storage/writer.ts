/**
 * Gets changed records into the area: no debounce, one write in flight, the newest waits.
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
import { reasonOf } from './save-errors.ts';

/** Waits between tries after a refused write, in milliseconds; the last one repeats. */
const RETRY_AFTER = [500, 1000, 2000, 5000, 15_000] as const;

export type Writer = {
  readonly changed: (keys: Iterable<RecordKey>) => void;
  readonly state: () => SaveState;
};

export function createWriter(options: {
  readonly area: StorageArea;
  readonly newest: (key: RecordKey) => StoredRecord | undefined;
  readonly onState: () => void;
  /** Everything changed has been accepted. */
  readonly onIdle: () => void;
  readonly signal: AbortSignal;
}): Writer {
  const { area, newest, signal } = options;
  const unsaved = new Set<RecordKey>();
  let flying = false;
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

  async function fly(): Promise<void> {
    clearTimeout(timer);
    flying = true;
    if (state.kind !== 'failed') become({ kind: 'saving' });
    const batch = [...unsaved];
    unsaved.clear();
    const items: Record<string, StoredRecord> = {};
    for (const key of batch) {
      const record = newest(key);
      if (record !== undefined) items[key] = record;
    }
    try {
      await area.set(items);
      refusals = 0;
    } catch (error) {
      for (const key of batch) unsaved.add(key);
      refusals += 1;
      become({ kind: 'failed', reason: reasonOf(error) });
    }
    flying = false;
    next();
  }

  function next(): void {
    if (signal.aborted) return;
    if (refusals > 0) {
      const wait = RETRY_AFTER[Math.min(refusals, RETRY_AFTER.length) - 1];
      timer = setTimeout(() => void fly(), wait);
    } else if (unsaved.size > 0) {
      void fly();
    } else {
      become({ kind: 'saved' });
      options.onIdle();
    }
  }

  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    changed: (changedKeys) => {
      for (const key of changedKeys) unsaved.add(key);
      if (!flying && unsaved.size > 0) void fly();
    },
    state: () => state,
  };
}
