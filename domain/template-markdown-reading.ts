/**
 * Markdown, as Debrief writes it or as people do, read as a template.
 *
 * Owns: the limit of size, and the way from text to outline to template. Must not know: the page: it
 * is read in a worker. A document is a stranger: whatever it holds, one template or one fault.
 */
import { withoutFrontMatter } from './front-matter.ts';
import { markdownLines } from './markdown-outline.ts';
import { readOutline } from './outline.ts';
import type { ReadingOptions } from './outline-line.ts';
import type { ReadFile } from './template-file.ts';

/** In characters; the largest template is under it. What costs the parser most: docs/decisions/0034. */
export const MARKDOWN_SIZE = 1_500_000;

export function readMarkdown(text: string, options: ReadingOptions): ReadFile {
  if (text.length > MARKDOWN_SIZE) {
    return { kind: 'fault', fault: { kind: 'too-long', place: [], limit: MARKDOWN_SIZE } };
  }
  const whole = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { head, body, above } = withoutFrontMatter(whole);
  const lines = markdownLines(body).map((line) => ({ ...line, at: line.at + above }));
  return readOutline(lines, options, head);
}
