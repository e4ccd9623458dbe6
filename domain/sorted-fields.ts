/**
 * What is stored of a note's lines, sorted after the call.
 *
 * Owns: the stored fields and the view made of them. Must not know: what a line is, or how one is sorted
 * (domain/sorted-lines.ts).
 */
import * as z from 'zod/mini';

export const SORTS = ['wentWell', 'improve'] as const;

export type Sort = (typeof SORTS)[number];

const lines = z.optional(z.array(z.string()));

/** Of an entry and of a head alike: the notes on the interview as a whole are sorted too. */
export const sortedFields = { wentWell: lines, improve: lines };

/** Short names of lines. */
export type Sorted = { readonly [As in Sort]: readonly string[] };

type StoredSorted = { readonly [As in Sort]?: readonly string[] | undefined };

export function readSorted(fields: StoredSorted): Sorted {
  return { wentWell: fields.wentWell ?? [], improve: fields.improve ?? [] };
}
