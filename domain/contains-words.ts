/**
 * Whether all the words that a person typed stand in a text.
 *
 * Owns: that comparison, in which case and accents are no obstacle in any script. Must not know: what
 * is sought. For a short list it is enough; questions have an index (domain/search.ts).
 */
import { fold } from './fold.ts';

/** True where nothing was typed. The words may stand anywhere, in any order, and be cut short. */
export function containsWords(text: string, query: string): boolean {
  const within = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => within.includes(word));
}
