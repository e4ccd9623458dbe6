/**
 * What was deleted is forgotten after a while: its words go, and only that it was deleted stays.
 *
 * Owns: when, and what remains. Must not know: storage. Joined into any copy, what remains takes the
 * words out there too.
 */
import { isAlive, type StoredRecord, sameRecord } from './record.ts';
import { forgetRegister } from './register.ts';
import { forgetText } from './text.ts';

/** Deletions can be taken back for 30 days (in milliseconds). */
export const FORGET_AFTER = 30 * 86_400_000;

/** The record without its words; undefined where there is nothing to forget yet. */
export function forgotten(record: StoredRecord, now: number): StoredRecord | undefined {
  const { goneAt = 0 } = record;
  // 0: deleted, and nobody knows when.
  if (goneAt === 0 || now - goneAt < FORGET_AFTER) return undefined;
  // What was written after the delete is alive: a register is then kept whole, a note without what
  // had been deleted of it.
  if (record.kind === 'register' && isAlive(record)) return undefined;
  const left = record.kind === 'register' ? forgetRegister(record) : forgetText(record);
  return sameRecord(left, record) ? undefined : left;
}
