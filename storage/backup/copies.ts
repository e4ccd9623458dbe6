/**
 * Whole copies of the records, kept under a name: a day's, what was erased, what stood before a
 * restore.
 *
 * Owns: their form. The heading is in the key, so that listing them reads no contents, and no list
 * is kept apart from them. Must not know: when a copy is made or falls out.
 */
import * as z from 'zod/mini';
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { parseStored } from '../parse.ts';
import type { BackupHeld, BackupPlace, BackupStore, BackupWrite } from './store.ts';

export type Heading = {
  readonly name: string;
  /** Counts up with each copy made. Clocks are set back; this is the order that can be trusted. */
  readonly turn: number;
  readonly at: number;
  readonly records: number;
};

/** A whole copy, read back. */
export type KeptCopy = {
  readonly at: number;
  readonly records: ReadonlyMap<RecordKey, StoredRecord>;
  /** Records in it that cannot be read; they are left out. */
  readonly unreadable: number;
};

const contents = z.object({ v: z.literal(1), records: z.record(z.string(), z.unknown()) });

export function placeOf({ name, turn, at, records }: Heading): BackupPlace {
  return { table: 'copies', key: `${name} ${turn} ${Math.trunc(at)} ${records}` };
}

/** Oldest first. */
export async function headings(store: BackupStore): Promise<readonly Heading[]> {
  const found = (await store.readKeys('copies')).flatMap(headingIn);
  return found.sort((a, b) => a.turn - b.turn);
}

function headingIn(key: string): readonly Heading[] {
  const parts = /^(\S+) (\d+) (-?\d+) (\d+)$/.exec(key);
  const [, name = '', turn, at, records] = parts ?? [];
  if (parts === null) return [];
  return [{ name, turn: Number(turn), at: Number(at), records: Number(records) }];
}

export function nextTurn(held: readonly Heading[]): number {
  return held.reduce((last, { turn }) => Math.max(last, turn), 0) + 1;
}

/** The raw records of a copy; undefined where there is none that can be read. */
function rawRecords(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const read = z.safeParse(contents, value);
  return read.success ? read.data.records : undefined;
}

export function writeOf(
  heading: Omit<Heading, 'records'>,
  records: Readonly<Record<string, unknown>>,
): BackupWrite {
  const place = placeOf({ ...heading, records: Object.keys(records).length });
  return { ...place, value: { v: 1, records } };
}

export function removalOf(heading: Heading): BackupWrite {
  return { ...placeOf(heading), value: undefined };
}

export function heldCopy(
  heading: Heading,
  held: BackupHeld,
): Readonly<Record<string, unknown>> | undefined {
  const { table, key } = placeOf(heading);
  return rawRecords(held(table, key));
}

export async function readCopy(store: BackupStore, heading: Heading): Promise<KeptCopy | null> {
  const raw = rawRecords(await store.readOne(placeOf(heading)));
  if (raw === undefined) return null;
  const records = new Map<RecordKey, StoredRecord>();
  let unreadable = 0;
  for (const [key, value] of Object.entries(raw)) {
    const parsed = isRecordKey(key) ? parseStored(key, value) : undefined;
    if (isRecordKey(key) && parsed?.kind === 'record') records.set(key, parsed.record);
    else unreadable += 1;
  }
  return { at: heading.at, records, unreadable };
}
