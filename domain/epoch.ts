/**
 * The epoch: raised by "delete everything". A record of an older epoch is gone everywhere, whatever
 * copy of it turns up.
 *
 * Owns: the fields of the epoch's own record and raising it. Must not know: what is erased where.
 */
import * as z from 'zod/mini';
import { atEpoch } from './at-epoch.ts';
import { fieldReader } from './fields.ts';
import { readHeadFields } from './interview-fields.ts';
import { keys, nameOf, type RecordKey } from './keys.ts';
import type { StoredRecord } from './record.ts';
import { emptyRegister, setFields } from './register.ts';

/** In milliseconds since 1970. `erasedAt`: the copies kept for a way back are to go as well. */
const epochFields = z.object({
  raisedAt: z.optional(z.nullable(z.number())),
  erasedAt: z.optional(z.nullable(z.number())),
});

export const readEpochFields = fieldReader(epochFields);

/** The epoch's record after "delete everything". */
export function raisedEpoch(
  held: StoredRecord | undefined,
  now: number,
  actor: string,
): StoredRecord {
  return setFields(emptyRegister((held?.epoch ?? 0) + 1), { raisedAt: now }, now, actor);
}

/**
 * What was written after everything had been deleted, by a device that did not know of it yet: it was
 * not there to be deleted. An interview counts that began since, with all that belongs to it; of the
 * rest a record of which every field was written since. In the present epoch, for joining in.
 */
export function writtenSince(
  erased: ReadonlyMap<RecordKey, StoredRecord>,
  raised: { readonly epoch: number; readonly at: number },
): ReadonlyMap<RecordKey, StoredRecord> {
  const isSince = (key: RecordKey, record: StoredRecord): boolean => {
    const name = nameOf(key);
    if (name !== undefined && 'interview' in name) {
      const stored = erased.get(keys.interview(name.interview));
      const head = readHeadFields(stored);
      // To turn to an older one moves its time of planning (domain/turn-to.ts), and plans nothing new.
      const isPlannedSince = (head?.createdAt ?? 0) > raised.at && isWhollySince(stored, raised.at);
      return isPlannedSince || (head?.startedAt ?? 0) > raised.at;
    }
    return isWhollySince(record, raised.at);
  };
  const since = [...erased].filter(([key, record]) => key !== keys.epoch && isSince(key, record));
  return new Map(since.map(([key, record]) => [key, atEpoch(record, raised.epoch)]));
}

function isWhollySince(record: StoredRecord | undefined, time: number): boolean {
  if (record === undefined || record.kind === 'text') return false;
  return Object.values(record.fields).every(([, at]) => at > time);
}

/**
 * A time by which none of these was written since. The clock of the device that deletes may be years
 * behind the one that they were written by.
 */
export function latestOf(records: Iterable<StoredRecord>): number {
  let latest = 0;
  for (const record of records) {
    if (record.kind === 'text') continue;
    const { createdAt, startedAt } = readHeadFields(record) ?? {};
    const times = Object.values(record.fields).map(([, at]) => at);
    latest = Math.max(latest, createdAt ?? 0, startedAt ?? 0, ...times);
  }
  return latest;
}
