/**
 * What may stand as the words of a question or the name of an aspect.
 *
 * Owns: the limits and the one tidy form. Must not know: fields on a screen.
 */

/** Why words were not taken. Lengths in characters. */
export type WordingFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'long'; readonly length: number; readonly limit: number };

/** One line without stray spaces: what was pasted from a document may hold breaks and tabs. */
export function tidyWording(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

export function wordingFault(text: string, limit: number): WordingFault | null {
  const { length } = tidyWording(text);
  if (length === 0) return { kind: 'empty' };
  return length > limit ? { kind: 'long', length, limit } : null;
}
