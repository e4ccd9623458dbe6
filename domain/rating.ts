/**
 * A rating from 1 to 4, without a middle to hide in: the interviewer's, and the guess made before it.
 *
 * Owns: the scale, the stored fields, and when a guess is worth making. Must not know: what is rated,
 * storage, elements.
 */
import * as z from 'zod/mini';
import type { Edit } from './edit.ts';
import type { RecordKey } from './keys.ts';

export const RATINGS = [1, 2, 3, 4] as const;

export type Rating = (typeof RATINGS)[number];

const stored = z.optional(z.nullable(z.literal(RATINGS)));

/** Of an entry and of a head alike: the interview as a whole is rated too. */
export const ratingFields = { rating: stored, guess: stored };

export type Rated = {
  /** The interviewer's; null until there is one. */
  readonly rating: Rating | null;
  /** One's own, made before the answer and hidden until then. */
  readonly guess: Rating | null;
};

export type RatingOf = keyof Rated;

type StoredRated = { readonly [whose in RatingOf]?: Rating | null | undefined };

export function readRated(fields: StoredRated): Rated {
  return { rating: fields.rating ?? null, guess: fields.guess ?? null };
}

/** Null takes it away. */
export function rateEdit(key: RecordKey, whose: RatingOf, value: Rating | null): Edit {
  return { kind: 'set', key, fields: { [whose]: value } };
}
