/**
 * A name without what is chance in its typing: case, accents, blanks around and between.
 *
 * Owns: that form. Must not know: whose name it is.
 */
import { plainWords } from '../plain-words.ts';

export function foldName(name: string): string {
  return plainWords(name).replace(/\s+/g, ' ');
}
