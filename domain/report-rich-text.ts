/**
 * A report as rich text, for a new document: simple HTML, and plain text for programs that take no other.
 *
 * Owns: the two side by side. Must not know: the clipboard. Google Docs, Word, Notion and LibreOffice
 * keep headings, lists, bold and italics, and give them the document's own looks; so nothing is styled.
 */

import type { ReportDocument } from './report-document.ts';
import { reportMarkdown } from './report-markdown.ts';
import { NAMELESS, reportMarkup } from './report-markup.ts';
import type { RichText } from './template-rich-text.ts';

export function reportRichText(document: ReportDocument): RichText {
  return { html: reportMarkup(document, NAMELESS), text: reportMarkdown(document) };
}
