/**
 * What the truth and the backup lack of each other.
 *
 * Owns: the one rule between these two, over raw values: what is equal as it stands is never parsed.
 * Must not know: how anything is written. A missing key never means deleted; what cannot be read is
 * never used, and what a newer program wrote is left alone on both sides.
 */
import { isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import { isAlive, join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { sameJson } from '@/domain/same-json.ts';
import { parseStored } from '../parse.ts';

export type RawRecords = ReadonlyMap<string, unknown>;
export type Damaged = { readonly value: unknown; readonly record: StoredRecord };

export type Differences = {
  /** For `storage.local`: it lacks these, or holds less of them. */
  readonly absent: ReadonlyMap<RecordKey, StoredRecord>;
  readonly behind: ReadonlyMap<RecordKey, StoredRecord>;
  /** What stands there cannot be read; the backup's copy can. */
  readonly damaged: ReadonlyMap<RecordKey, Damaged>;
  /** For the backup. */
  readonly backUp: ReadonlyMap<RecordKey, StoredRecord>;
};

type Side =
  | { readonly kind: 'absent' | 'damaged' | 'newer' }
  | { readonly kind: 'record'; readonly record: StoredRecord };

/** `floor`: what is of an older epoch was erased, whoever still holds it. */
export function compare(local: RawRecords, backup: RawRecords, floor: number): Differences {
  const absent = new Map<RecordKey, StoredRecord>();
  const behind = new Map<RecordKey, StoredRecord>();
  const damaged = new Map<RecordKey, Damaged>();
  const backUp = new Map<RecordKey, StoredRecord>();
  const epoch = Math.max(floor, epochIn(local), epochIn(backup));
  const isErased = (side: Side) => side.kind === 'record' && side.record.epoch < epoch;

  for (const key of new Set([...local.keys(), ...backup.keys()])) {
    if (!isRecordKey(key)) continue;
    const value = local.get(key);
    const copy = backup.get(key);
    if (sameJson(value, copy)) continue;
    const ours = sideOf(key, value);
    const theirs = sideOf(key, copy);
    if (ours.kind === 'record') {
      if (isErased(ours) || theirs.kind === 'newer') continue;
      // What the backup holds from before the epoch gives way whole.
      const record = theirs.kind === 'record' ? join(ours.record, theirs.record) : ours.record;
      if (!sameRecord(record, ours.record)) behind.set(key, record);
      if (theirs.kind !== 'record' || !sameRecord(record, theirs.record)) backUp.set(key, record);
    } else if (theirs.kind === 'record' && !isErased(theirs)) {
      if (ours.kind === 'absent') absent.set(key, theirs.record);
      if (ours.kind === 'damaged') damaged.set(key, { value, record: theirs.record });
    }
  }
  return { absent, behind, damaged, backUp };
}

function sideOf(key: RecordKey, value: unknown): Side {
  if (value === undefined) return { kind: 'absent' };
  const parsed = parseStored(key, value);
  return parsed.kind === 'record' ? parsed : { kind: parsed.why };
}

function epochIn(values: RawRecords): number {
  const side = sideOf(keys.epoch, values.get(keys.epoch));
  return side.kind === 'record' ? side.record.epoch : 0;
}

export function holdsARecord(values: RawRecords): boolean {
  for (const [key, value] of values) {
    if (isRecordKey(key) && parseStored(key, value).kind === 'record') return true;
  }
  return false;
}

/**
 * Whether a person would miss it. The epoch and what was deleted are put back as well, unseen: to
 * tell of them would alarm somebody who can find nothing changed.
 */
export function wouldBeMissed(key: RecordKey, record: StoredRecord): boolean {
  return key !== keys.epoch && isAlive(record);
}
