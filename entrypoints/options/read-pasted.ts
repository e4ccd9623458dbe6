/**
 * What was pasted from anywhere, read as a template.
 *
 * Owns: which of the clipboard's two forms says more, and the limits of size. Must not know: the
 * clipboard itself, what becomes of the reading. It brings the reader of Markdown along, so it is
 * loaded when something is pasted.
 */
import { readOutline } from '@/domain/outline.ts';
import type { OutlineLine, ReadingOptions } from '@/domain/outline-line.ts';
import { outlineOfText } from '@/domain/outline-of-text.ts';
import type { ReadFile } from '@/domain/template-file.ts';
import { MARKDOWN_SIZE, readMarkdown } from '@/domain/template-markdown-reading.ts';
import { isTooDeep } from './html-depth.ts';
import { MOST_PASTED_LINES, outlineOfHtml } from './outline-of-html.ts';

/** In characters. A document of two thousand questions is a fifth of it, with all its styles. */
export const HTML_SIZE = 2_000_000;

export type Clipboard = { readonly html: string; readonly text: string };

export function readPasted({ html, text }: Clipboard, options: ReadingOptions): ReadFile {
  if (html.length > HTML_SIZE) return tooLong(HTML_SIZE);
  if (text.length > MARKDOWN_SIZE) return tooLong(MARKDOWN_SIZE);
  // An editor of code puts its colours on the clipboard as markup: the text is what was meant.
  if (isMarkdown(text) && !/<(?:h[1-6]|li)\b/i.test(html)) return readMarkdown(text, options);
  const rich = html === '' || isTooDeep(html) ? [] : outlineOfHtml(html);
  if (rich.length > MOST_PASTED_LINES) {
    const fault = { kind: 'too-many', place: ['lines'], limit: MOST_PASTED_LINES } as const;
    return { kind: 'fault', fault };
  }
  if (hasStructure(rich)) return readOutline(rich, options);
  return readOutline(text.trim() === '' ? rich : outlineOfText(text), options);
}

function hasStructure(lines: readonly OutlineLine[]): boolean {
  return lines.some(({ level, depth }) => level > 0 || depth > 0);
}

function isMarkdown(text: string): boolean {
  return /^ {0,3}#{1,6}[ \t]+\S/m.test(text) || /^\s*---[ \t]*\r?\n[\w-]+:/.test(text);
}

function tooLong(limit: number): ReadFile {
  return { kind: 'fault', fault: { kind: 'too-long', place: [], limit } };
}
