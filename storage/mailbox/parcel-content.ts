/**
 * What is packed: the records of one parcel as one JSON text, `{ v: 1, records: { key: record } }`.
 *
 * Owns: that text, written and read. What is read may be anything, so nothing of it is believed but
 * records of this very parcel. Must not know: deflate, items.
 */
import * as z from 'zod/mini';
import { canonical } from '@/domain/json.ts';
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';
import { type ParcelId, parcelOf } from '@/domain/parcel.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { wholeNumber } from '@/domain/whole-number.ts';
import { mayStand } from '../may-stand.ts';
import { parseStored } from '../parse.ts';

export type Records = ReadonlyMap<RecordKey, StoredRecord>;

export type Content =
  | { readonly kind: 'complete'; readonly records: Records }
  | {
      /** A later program wrote it; the records are those that can be read all the same. */
      readonly kind: 'newer';
      readonly records: Records;
      /** The highest epoch that is claimed in it; null where one of its records claims none. */
      readonly epoch: number | null;
    }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'damaged' };

const contentSchema = z.strictObject({
  v: z.literal(1),
  records: z.record(z.string(), z.unknown()),
});
const newerSchema = z.object({ v: wholeNumber(2) });
const epochSchema = z.object({ epoch: wholeNumber(0) });

const encoder = new TextEncoder();
const NOTHING: Records = new Map();

/** The same records make the same bytes, in whatever order they came. */
export function contentBytes(records: Records): Uint8Array {
  return encoder.encode(canonical({ v: 1, records: Object.fromEntries(records) }));
}

export function readContent(parcel: ParcelId, bytes: Uint8Array): Content {
  const json = jsonIn(bytes);
  const content = z.safeParse(contentSchema, json);
  if (content.success) return sorted(parcel, Object.entries(content.data.records));
  const isNewer = z.safeParse(newerSchema, json).success;
  return isNewer ? { kind: 'newer', records: NOTHING, epoch: null } : { kind: 'damaged' };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // No content at all; the schemas say so.
    return undefined;
  }
}

/**
 * The hash held, so this is what some program meant to write. What of it cannot be read here was
 * meant for another version: it waits.
 */
function sorted(parcel: ParcelId, values: readonly (readonly [string, unknown])[]): Content {
  const records = new Map<RecordKey, StoredRecord>();
  let isNewer = false;
  for (const [key, value] of values) {
    if (!isRecordKey(key)) {
      isNewer = true;
      continue;
    }
    if (parcelOf(key) !== parcel) return { kind: 'damaged' };
    const parsed = parseStored(key, value);
    if (parsed.kind === 'record' && mayStand(parsed.record)) records.set(key, parsed.record);
    else isNewer = true;
  }
  if (!isNewer) return { kind: 'complete', records };
  return { kind: 'newer', records, epoch: claimedEpoch(values.map(([, value]) => value)) };
}

function claimedEpoch(values: readonly unknown[]): number | null {
  let highest = 0;
  for (const value of values) {
    const claim = z.safeParse(epochSchema, value);
    if (!claim.success) return null;
    highest = Math.max(highest, claim.data.epoch);
  }
  return highest;
}
