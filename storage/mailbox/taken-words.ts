/**
 * Which records hold words that were said or written about an interview: what "Sync my notes too",
 * switched off, keeps on this computer.
 *
 * Owns: telling them from all else. Must not know: the mailbox.
 */
import { nameOf, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';

/** Notes and reflections; and plans, which quote what they are made from. */
export function holdsTakenWords(key: RecordKey, record: StoredRecord): boolean {
  return record.kind === 'text' || nameOf(key)?.kind === 'plan';
}
