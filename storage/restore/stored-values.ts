/**
 * What `storage.local` holds, as it stands there and as it is read.
 *
 * Owns: one reading of all of it, and what lies in quarantine. Must not know: what is done with it.
 */
import { isRecordKey, QUARANTINE_PREFIX } from '@/domain/keys.ts';
import type { StorageArea } from '../area.ts';
import { type Held, sorted } from '../truth.ts';

type Values = Readonly<Record<string, unknown>>;

export type StoredValues = {
  readonly held: Held;
  /** Under the keys of records. */
  readonly raw: Values;
  /** Under their own keys. */
  readonly quarantine: Values;
};

/** Rejects when storage cannot be read. */
export async function readStored(area: StorageArea): Promise<StoredValues> {
  const all = await area.getKeys();
  const values = await area.get(
    all.filter((key) => isRecordKey(key) || key.startsWith(QUARANTINE_PREFIX)),
  );
  const entries = Object.entries(values);
  const raw = Object.fromEntries(entries.filter(([key]) => isRecordKey(key)));
  return {
    held: sorted(raw),
    raw,
    quarantine: Object.fromEntries(entries.filter(([key]) => !isRecordKey(key))),
  };
}
