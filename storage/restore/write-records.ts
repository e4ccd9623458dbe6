/**
 * Puts what a restore made into `storage.local`: all of it or nothing.
 *
 * Owns: that one write. It does not go through the replica, which would try a refused write again long
 * after the person was told that nothing was changed; it hears of the write as every surface does. Must
 * not know: what was restored.
 */
import type { RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import type { Damaged } from '../backup/compare.ts';
import { putBackDamaged } from '../backup/put-back.ts';
import type { KeptArea } from '../kept-areas.ts';
import { fits, parseStored } from '../parse.ts';

/** Rejects when nothing was written. */
export async function writeRecords(
  local: KeptArea,
  records: ReadonlyMap<RecordKey, StoredRecord>,
): Promise<void> {
  // Read again just before: what was typed while the copy was read is joined in, not written over.
  const stands = await local.get([...records.keys()]);
  const items: Record<string, StoredRecord> = {};
  const damaged = new Map<RecordKey, Damaged>();
  for (const [key, record] of records) {
    const value = stands[key];
    const parsed = value === undefined ? undefined : parseStored(key, value);
    if (parsed === undefined) items[key] = readable(key, record);
    else if (parsed.kind === 'record') items[key] = readable(key, join(parsed.record, record));
    // What a newer program wrote stays as it is.
    else if (parsed.why === 'damaged') damaged.set(key, { value, record: readable(key, record) });
  }
  const isSet = Object.keys(items).length > 0;
  if (isSet) await local.set(items);
  // Refused without a word, as what is newer is: both are listed on "Your data", where more can be done.
  const mended = await putBackDamaged(local, damaged);
  if (!isSet && records.size > 0 && mended.length === 0) throw new Error('Nothing was put back.');
}

/** A mistake in the program must not reach storage. */
function readable(key: RecordKey, record: StoredRecord): StoredRecord {
  if (fits(key, record)) return record;
  throw new TypeError(`${key} would not be readable`);
}
