/**
 * Two texts of one place become one, and neither loses a word.
 *
 * Owns: which texts are joined and which stand beside each other. Must not know: what they are about.
 */
import type { Edit } from './edit.ts';
import type { RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { NOTE_LENGTH, readVersions } from './note.ts';

/** What is written at `to` so that it also says what stands at `from`, one text under the other. */
export function mergeTexts(from: RecordKey, to: RecordKey, lookup: RecordLookup): readonly Edit[] {
  const kept = readVersions(to, lookup);
  const known = new Set(kept.map(({ text }) => text));
  const fresh = new Set(readVersions(from, lookup).map(({ text }) => text));
  const texts = [...fresh].filter((text) => !known.has(text));
  if (texts.length === 0) return [];
  const [only, ...others] = kept;
  const joined = [only?.text ?? '', ...texts].join('\n');
  // Two versions wait to be put together by the person, and what is too long for a field would be cut in it.
  if (only === undefined || others.length > 0 || joined.length > NOTE_LENGTH) {
    return texts.map((text) => ({ kind: 'write', key: to, text, replaces: [] }));
  }
  return [{ kind: 'write', key: to, text: joined, replaces: [only.dot] }];
}
