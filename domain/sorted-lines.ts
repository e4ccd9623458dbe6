/**
 * The lines of a note, sorted after the call into "went well" and "improve".
 *
 * Owns: what a line is, and the edit that sorts one. Must not know: which note it is, elements.
 *
 * Stored is a short name of each line's words (domain/short-hash.ts), beside the note and not in it: a
 * note stays as it was typed. A line that is worded anew is sorted anew.
 */
import type { Edit } from './edit.ts';
import type { RecordKey } from './keys.ts';
import { shortHash } from './short-hash.ts';
import { SORTS, type Sort, type Sorted } from './sorted-fields.ts';

/** Those with words in them, without the blanks around. */
export function noteLines(note: string): readonly string[] {
  return note
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function sortOf(sorted: Sorted, line: string): Sort | null {
  const name = shortHash(line);
  return SORTS.find((sort) => sorted[sort].includes(name)) ?? null;
}

/** Null: neither. `key`: the entry's, or the head's for the notes on the whole interview. */
export function sortLineEdit(key: RecordKey, sorted: Sorted, line: string, as: Sort | null): Edit {
  const name = shortHash(line);
  const without = (sort: Sort) => sorted[sort].filter((each) => each !== name);
  const wentWell = [...without('wentWell'), ...(as === 'wentWell' ? [name] : [])];
  const improve = [...without('improve'), ...(as === 'improve' ? [name] : [])];
  return { kind: 'set', key, fields: { wentWell, improve } };
}
