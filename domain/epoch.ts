/**
 * The epoch: raised by "delete everything". A record of an older epoch is gone everywhere, whatever
 * copy of it turns up.
 *
 * Owns: the fields of the epoch's own record and raising it. Must not know: what is erased where.
 */
import * as z from 'zod/mini';
import { fieldReader } from './fields.ts';
import { readHeadFields } from './interview.ts';
import { keys, nameOf, type RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import type { StoredRecord } from './record.ts';
import { emptyRegister, setFields } from './register.ts';

/** In milliseconds since 1970. `erasedAt`: the copies kept for a way back are to go as well. */
const epochFields = z.object({
  raisedAt: z.optional(z.nullable(z.number())),
  erasedAt: z.optional(z.nullable(z.number())),
});

export const readEpochFields = fieldReader(epochFields);

export function currentEpoch(lookup: RecordLookup): number {
  return lookup.get(keys.epoch)?.epoch ?? 0;
}

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
      const head = readHeadFields(erased.get(keys.interview(name.interview)));
      return (head?.createdAt ?? 0) > raised.at || (head?.startedAt ?? 0) > raised.at;
    }
    if (record.kind === 'text') return false;
    return Object.values(record.fields).every(([, at]) => at > raised.at);
  };
  const since = [...erased].filter(([key, record]) => key !== keys.epoch && isSince(key, record));
  return new Map(since.map(([key, record]) => [key, { ...record, epoch: raised.epoch }]));
}
