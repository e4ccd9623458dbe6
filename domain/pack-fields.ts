/**
 * What is stored of a pack of one's own.
 *
 * Owns: the stored fields and their reader: storage reads every record by them. Must not know: the view made
 * of them (domain/own-packs.ts).
 */
import * as z from 'zod/mini';
import { fieldReader } from './fields.ts';

const packFields = z.object({
  name: z.optional(z.string()),
  createdAt: z.optional(z.number()),
  /** The kind of interview it was saved for; a kind that is not known here is no kind. */
  type: z.optional(z.string()),
  /** Ids of questions of its template, in order. */
  questions: z.optional(z.array(z.string())),
});

export const readPackFields = fieldReader(packFields);
