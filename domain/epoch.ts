/**
 * The epoch: raised by "delete everything". A record of an older epoch is gone everywhere, whatever
 * copy of it turns up.
 *
 * Owns: the fields of the epoch's own record and raising it. Must not know: what is erased where.
 */
import * as z from 'zod/mini';
import { fieldReader } from './fields.ts';
import { keys } from './keys.ts';
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
