/**
 * A backup as a file: its making and its strict reading.
 *
 * Owns: format and version. Must not know: how a file is chosen or saved, what becomes of what was read.
 *
 * A file is a stranger: whatever it holds, reading it returns a copy or one fault, and never throws.
 */
import * as z from 'zod/mini';
import { BACKUP_FILE_SIZE, type CopyFault } from '@/domain/copies.ts';
import { isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Copy } from '@/domain/restore.ts';
import { mayStand } from '../may-stand.ts';
import { parseStored } from '../parse.ts';
import type { StoredValues } from './stored-values.ts';
import { mended } from './strange-values.ts';

const BACKUP_FORMAT = 'debrief-backup';
const BACKUP_VERSION = 1;

export type BackupFile = {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The version of Debrief that made it. */
  readonly program: string;
  /** As they were stored. */
  readonly records: Readonly<Record<string, unknown>>;
  /** Stored where a record should stand, and not readable; kept as it was. */
  readonly unreadable: Readonly<Record<string, unknown>>;
  /** What had been copied aside. */
  readonly quarantine: Readonly<Record<string, unknown>>;
};

export type ReadBackup =
  | { readonly kind: 'copy'; readonly copy: Copy }
  | { readonly kind: 'fault'; readonly fault: CopyFault };

const head = z.object({ format: z.literal(BACKUP_FORMAT), version: z.number() });
const body = z.object({
  version: z.literal(BACKUP_VERSION),
  at: z.unknown(),
  records: z.custom<object>(isPlainObject),
  unreadable: z.optional(z.custom<object>(isPlainObject)),
});

/** The latest time that a date can say. */
const latest = 8.64e15;

export function backupFile(stored: StoredValues, at: number, program: string): BackupFile {
  const { held, raw, quarantine } = stored;
  const asStored = (keys: Iterable<RecordKey>) =>
    Object.fromEntries([...keys].map((key) => [key, raw[key]]));
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    at,
    program,
    // What was erased is no part of it.
    records: asStored(held.records.keys()),
    unreadable: asStored(held.unreadable.keys()),
    quarantine,
  };
}

export function readBackupFile(text: string): ReadBackup {
  if (text.length > BACKUP_FILE_SIZE) return fault('too-large');
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // JSON.parse has no other way to say it.
    return fault('not-json');
  }
  const outline = z.safeParse(head, json);
  if (!outline.success) return fault('not-a-backup');
  if (outline.data.version > BACKUP_VERSION) return fault('newer');
  const whole = z.safeParse(body, json);
  if (!whole.success) return fault('not-a-backup');
  const { at, records, unreadable } = whole.data;
  return readRecords(typeof at === 'number' && at >= 0 && at <= latest ? at : null, [
    ...Object.entries(records),
    // What could not be read when the file was made, a later program may be able to.
    ...Object.entries(unreadable ?? {}),
  ]);
}

function readRecords(
  at: number | null,
  values: readonly (readonly [string, unknown])[],
): ReadBackup {
  const records = new Map<RecordKey, StoredRecord>();
  let [unreadable, newer] = [0, 0];
  for (const [key, value] of values) {
    // The epoch of a file would erase what stands here.
    if (key === keys.epoch) continue;
    const parsed = isRecordKey(key) && key.isWellFormed() ? parseStored(key, mended(value)) : null;
    if (parsed?.kind === 'record' && isRecordKey(key) && mayStand(parsed.record)) {
      if (!records.has(key)) records.set(key, parsed.record);
      continue;
    }
    unreadable += 1;
    if (parsed?.kind === 'unreadable' && parsed.why === 'newer') newer += 1;
  }
  if (records.size === 0) return fault(newer > 0 ? 'newer' : 'empty');
  return { kind: 'copy', copy: { at, records, unreadable } };
}

function fault(kind: CopyFault['kind']): ReadBackup {
  return { kind: 'fault', fault: { kind } };
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
