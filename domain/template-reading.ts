/**
 * Any file read as a template: which of the forms it has.
 *
 * Owns: that choice, by the name and by how the text begins. Must not know: the forms themselves, or where
 * the reading runs (it may run for seconds: entrypoints/options/read-template.ts).
 */
import { textOf } from './file-text.ts';
import { looksLikeTable, readCsv } from './template-csv-reading.ts';
import { type ReadFile, type ReadOptions, readTemplateFile } from './template-file.ts';
import { readMarkdown } from './template-markdown-reading.ts';

export function readTemplateContent(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions,
): ReadFile {
  const outcome = textOf(bytes);
  return outcome.kind === 'fault' ? outcome : readTemplateText(name, outcome.text, options);
}

export function readTemplateText(name: string, text: string, options: ReadOptions): ReadFile {
  const content = text.replace(/^\uFEFF/, '');
  switch (formatOf(name, content)) {
    case 'json':
      return readTemplateFile(content);
    case 'table':
      return readCsv(content, options);
    case 'markdown':
      return readMarkdown(content, options);
    case 'unknown':
      return { kind: 'fault', fault: { kind: 'unknown-format' } };
  }
}

type Format = 'json' | 'table' | 'markdown' | 'unknown';

function formatOf(name: string, text: string): Format {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  // A list of links and boxes begins with a bracket too, but goes on otherwise.
  if (ending === 'json' || /^\s*(?:\{\s*["}]|\[\s*[[{"\]])/.test(text)) return 'json';
  switch (ending) {
    case 'csv':
    case 'tsv':
    case 'tab':
      return 'table';
    case 'md':
    case 'markdown':
      return 'markdown';
    // Spreadsheets save tables under this name too.
    case 'txt':
    case 'text':
    case '':
      return looksLikeTable(text) ? 'table' : 'markdown';
    default:
      return looksLikeTable(text) ? 'table' : 'unknown';
  }
}
