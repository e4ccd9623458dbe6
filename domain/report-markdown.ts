/**
 * A report as Markdown, for people and for every reader of Markdown.
 *
 * Owns: its form. Must not know: what a report holds, the clipboard.
 */
import { markdownWords } from './markdown-escape.ts';
import type { Block, Item, Part } from './report-blocks.ts';
import type { ReportDocument } from './report-document.ts';

const DEEPEST = 6;

export function reportMarkdown(document: ReportDocument): string {
  const { heading, blocks, parts } = document;
  return `${partLines({ kind: 'section', heading, blocks, parts }, 1).join('\n\n')}\n`;
}

function partLines({ heading, blocks, parts }: Part, level: number): readonly string[] {
  const signs = '#'.repeat(Math.min(level, DEEPEST));
  return [
    `${signs} ${markdownWords(heading)}`,
    ...blocks.map(blockText),
    ...parts.flatMap((part) => partLines(part, level + 1)),
  ];
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'facts':
      return block.facts
        .map(({ name, value }) => `- **${markdownWords(name)}:** ${markdownWords(value)}`)
        .join('\n');
    case 'words':
      return `_${markdownWords(block.text)}_`;
    case 'said':
      // A person's words can never become a heading or a list of the document.
      return block.lines.map((line) => `> ${markdownWords(line)}`).join('\n>\n');
    case 'list':
      return block.items.map(itemText).join('\n');
  }
}

function itemText({ lead, text, more = [] }: Item): string {
  const first = lead === undefined ? [] : [`**${markdownWords(lead)}**`];
  const line = [...first, ...(text === '' ? [] : [markdownWords(text)])].join(' ');
  return [`- ${line}`, ...more.map((each) => `  - ${markdownWords(each)}`)].join('\n');
}
