/**
 * Words as a list of words looks at them.
 *
 * Owns: that form, and what shows that something is pointed at in it. Must not know: the lists.
 */

/** In lower case, without accents and vowel signs. */
export function plainWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** A number, a quotation, a piece of code. */
export const POINTED = /[\p{N}"«»“”„`(){}=]/u;
