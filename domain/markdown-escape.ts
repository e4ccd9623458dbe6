/**
 * Words as Markdown that says the same words, in every reader of Markdown.
 *
 * Owns: which characters are escaped, and where. Must not know: what the words are. As few as
 * possible: the document is read by people as it stands.
 */
import { tidyWording } from './wording.ts';

/** Of one line that begins a heading or an item. */
export function markdownWords(words: string): string {
  return escaped(tidyWording(words));
}

/** Of words whose every space and break counts. */
export function markdownExactly(words: string): string {
  return escaped(words).replace(
    /(?! (?=\S))\s|^\s|(?<=\s) /g,
    (space) => `&#${space.charCodeAt(0)};`,
  );
}

function escaped(words: string): string {
  return (
    words
      // Signs that mean something anywhere.
      .replace(/[\\`*[\]<|]|~(?=~)|\{(?=#)|==|&(?=#?\w+;)/g, (signs) => signs.replace(/./g, '\\$&'))
      // Within a word, as in snake_case, a low line is only itself.
      .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
      // The end of a heading, or its beginning.
      .replace(/(?<=^|\s)#/g, '\\#')
      // What would begin a quotation, a list, a line across, or block of code.
      .replace(/^[>+\-=~]/, '\\$&')
      .replace(/^(\d{1,9})([.)])/, '$1\\$2')
  );
}
