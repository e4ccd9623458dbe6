/**
 * What a change means for the mailbox: that it must go now, or need not go for its own sake.
 *
 * Owns: telling these apart. Must not know: the mailbox.
 */
import { readHeadFields } from '@/domain/interview-fields.ts';
import { nameOf, type RecordKey } from '@/domain/keys.ts';
import { recordIn, type StoredRecord } from '@/domain/record.ts';
import { sameJson } from '@/domain/same-json.ts';
import type { AreaChanges } from './area.ts';

/** An end older than this is history being edited, in milliseconds. */
const JUST_NOW = 1000;

/** The push that an end brings forward; later edits of an interview wait like all others. */
export function hasJustEnded(
  record: StoredRecord | undefined,
  key: RecordKey,
  now: number,
): boolean {
  if (nameOf(key)?.kind !== 'interview') return false;
  const endedAt = readHeadFields(record)?.endedAt ?? null;
  return endedAt !== null && Math.abs(now - endedAt) < JUST_NOW;
}

/** So often a sign of life goes: other computers end what they hear nothing of (`FORGOTTEN_AFTER`). In milliseconds. */
const TELL_EVERY = 10 * 60_000;

/**
 * A sign of life comes once a minute, and thirty pushes an hour are all there are. By the clock, not by a memory of the
 * last that went: the background has none for so long.
 */
export function mayWait(key: RecordKey, change: AreaChanges[string] | undefined): boolean {
  if (!isSignOfLife(key, change)) return false;
  return lifeOf(change?.oldValue) === lifeOf(change?.newValue);
}

function lifeOf(value: unknown): number {
  const seenAt = readHeadFields(recordIn(value))?.lastSeenAt ?? 0;
  return Math.floor(seenAt / TELL_EVERY);
}

export function isSignOfLife(key: RecordKey, change: AreaChanges[string] | undefined): boolean {
  if (nameOf(key)?.kind !== 'interview') return false;
  return sameJson(restOf(change?.oldValue), restOf(change?.newValue));
}

function restOf(value: unknown): unknown {
  const record = recordIn(value);
  if (record?.kind !== 'register') return value;
  const { lastSeenAt: _, ...fields } = record.fields;
  return { ...record, fields };
}
