/**
 * Gets what changed onto the disk within a second.
 *
 * Owns: what is noted and not yet there, and the tries again. Must not know: where changes come from.
 * Nothing noted is forgotten before the store has confirmed it.
 */
import { keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { oneAtATime } from '../in-turn.ts';
import { parseStored } from '../parse.ts';
import { reasonOf } from '../save-errors.ts';
import type { Timers } from '../timers.ts';
import { FLOOR_PLACES, floorIn } from './older.ts';
import type { BackupHeld, BackupPlace, BackupStore, BackupWrite } from './store.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

export type Trouble = 'full' | 'refused' | null;

export type Flusher = {
  readonly note: (records: Records) => void;
  /** Never rejects. */
  readonly flush: () => Promise<void>;
  readonly trouble: () => Trouble;
};

/** In milliseconds. */
const FLUSH_AFTER = 500;
const AGAIN_AFTER = [1000, 2000, 5000, 15_000, 60_000] as const;

/** When the backup last took something in. */
export const TAKEN_AT: BackupPlace = { table: 'facts', key: 'at' };

export function createFlusher(options: {
  readonly store: BackupStore;
  readonly now: () => number;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  /** A write was accepted after others had been refused. */
  readonly onRecovered: () => void;
}): Flusher {
  const { store, now, timers, signal } = options;
  const noted = new Map<RecordKey, StoredRecord>();
  const inTurn = oneAtATime();
  let callOff: (() => void) | undefined;
  let refusals = 0;
  let trouble: Trouble = null;

  function add(records: Records): void {
    for (const [key, record] of records) {
      const held = noted.get(key);
      noted.set(key, held === undefined ? record : join(held, record));
    }
  }

  function rest(): void {
    callOff?.();
    callOff = undefined;
  }

  function schedule(): void {
    if (noted.size === 0 || callOff !== undefined || signal.aborted) return;
    const again = AGAIN_AFTER[Math.min(refusals, AGAIN_AFTER.length) - 1];
    callOff = timers(() => {
      callOff = undefined;
      void flush();
    }, again ?? FLUSH_AFTER);
  }

  async function flushNow(): Promise<void> {
    rest();
    if (noted.size === 0) return;
    const taken = new Map(noted);
    noted.clear();
    try {
      await write(store, taken, now());
      if (refusals > 0) options.onRecovered();
      refusals = 0;
      trouble = null;
    } catch (error) {
      add(taken);
      refusals += 1;
      trouble = reasonOf(error) === 'full' ? 'full' : 'refused';
      // What was noted meanwhile has set the usual, short time.
      rest();
    }
    schedule();
  }

  function flush(): Promise<void> {
    return inTurn(flushNow);
  }

  signal.addEventListener('abort', rest);

  return {
    note(records) {
      add(records);
      if (refusals > 1) {
        // Somebody types: there may be room again.
        refusals = 1;
        rest();
      }
      schedule();
    },
    flush,
    trouble: () => trouble,
  };
}

/** Joined with what the store holds, inside the same transaction. */
function write(store: BackupStore, records: Records, at: number): Promise<void> {
  const places = [...records.keys()].map((key): BackupPlace => ({ table: 'records', key }));
  return store.change([...FLOOR_PLACES, ...places], (held) => {
    const floor = Math.max(floorIn(held), records.get(keys.epoch)?.epoch ?? 0);
    const writes = [...records].flatMap(([key, record]) =>
      record.epoch < floor ? [] : writesFor(key, record, held),
    );
    return writes.length === 0 ? [] : [...writes, { ...TAKEN_AT, value: at }];
  });
}

function writesFor(key: RecordKey, record: StoredRecord, held: BackupHeld): readonly BackupWrite[] {
  const before = held('records', key);
  if (before === undefined) return [{ table: 'records', key, value: record }];
  const parsed = parseStored(key, before);
  if (parsed.kind === 'unreadable') {
    // A newer program wrote it: it holds more than this one can know. Damage is mended.
    return parsed.why === 'newer' ? [] : [{ table: 'records', key, value: record }];
  }
  const value = join(parsed.record, record);
  return sameRecord(parsed.record, value) ? [] : [{ table: 'records', key, value }];
}
