/**
 * What a note says now.
 *
 * Owns: reading a text record for people. Must not know: signals, fields on a screen.
 */
import type { RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { type Version, visibleVersions } from './text.ts';

/** Beyond this a note is a document; the field says so and keeps what fitted. In characters. */
export const NOTE_LENGTH = 20_000;

/** The versions that stand beside each other; one in ordinary life, none where nothing is noted. */
export function readVersions(key: RecordKey, lookup: RecordLookup): readonly Version[] {
  const record = lookup.get(key);
  if (record?.kind !== 'text') return [];
  return visibleVersions(record);
}

/** For reading and exports: every version's text once, those that say the same folded into one. */
export function readNote(key: RecordKey, lookup: RecordLookup): string {
  const texts = readVersions(key, lookup).map((version) => version.text);
  return [...new Set(texts)].join('\n\n');
}
