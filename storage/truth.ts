/**
 * `storage.local` as the keeper of the copies sees it: read whole, and joined into.
 *
 * Owns: telling readable from unreadable and present from erased. Must not know: the copies.
 */
import { isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Replica, Unreadable } from '@/domain/replica.ts';
import type { KeptArea } from './kept-areas.ts';
import { parseStored } from './parse.ts';

export type Held = {
  /** What can be read and is of the present epoch, dead or alive; the epoch's own record with it. */
  readonly records: ReadonlyMap<RecordKey, StoredRecord>;
  readonly unreadable: ReadonlyMap<
    RecordKey,
    { readonly why: Unreadable; readonly value: unknown }
  >;
  /** Of an older epoch: erased, and still there. */
  readonly erased: ReadonlyMap<RecordKey, StoredRecord>;
  readonly epoch: number;
};

export type Truth = {
  /** What storage holds just now. Rejects when it cannot be read. */
  readonly read: () => Promise<Held>;
  /**
   * Joins these in and writes what storage lacks of them. Resolves when they are saved, or a try was
   * refused: then the writer tries again, and a later `read` says what stands. Unreadable keys are left alone.
   */
  readonly absorb: (records: ReadonlyMap<RecordKey, StoredRecord>) => Promise<void>;
};

export function createTruth(area: KeptArea, replica: Replica): Truth {
  async function read(): Promise<Held> {
    const all = (await area.getKeys()).filter(isRecordKey);
    return sorted(await area.get(all));
  }

  async function absorb(records: ReadonlyMap<RecordKey, StoredRecord>): Promise<void> {
    const edits = [...records]
      .filter(([key]) => !replica.unreadable().has(key))
      .map(([key, record]) => ({ kind: 'join', key, record }) as const);
    // The epoch first: what is older than it must not come in with it.
    edits.sort((a, b) => Number(b.key === keys.epoch) - Number(a.key === keys.epoch));
    replica.edit(edits);
    await whenWritten(replica);
  }

  return { read, absorb };
}

/** Stored values by what they are. */
export function sorted(values: Readonly<Record<string, unknown>>): Held {
  const readable = new Map<RecordKey, StoredRecord>();
  const unreadable = new Map<RecordKey, { why: Unreadable; value: unknown }>();
  for (const [key, value] of Object.entries(values)) {
    if (!isRecordKey(key)) continue;
    const parsed = parseStored(key, value);
    if (parsed.kind === 'record') readable.set(key, parsed.record);
    else unreadable.set(key, { why: parsed.why, value });
  }
  const epoch = readable.get(keys.epoch)?.epoch ?? 0;
  const records = new Map<RecordKey, StoredRecord>();
  const erased = new Map<RecordKey, StoredRecord>();
  for (const [key, record] of readable) {
    (record.epoch < epoch ? erased : records).set(key, record);
  }
  return { records, unreadable, erased, epoch };
}

function whenWritten(replica: Replica): Promise<void> {
  if (replica.saveState().kind !== 'saving') return Promise.resolve();
  return new Promise((resolve) => {
    const heard = new AbortController();
    replica.onSaveState(() => {
      if (replica.saveState().kind === 'saving') return;
      heard.abort();
      resolve();
    }, heard.signal);
  });
}
