/**
 * A template as a table: a row a question, for a spreadsheet.
 *
 * Owns: the columns, the writing, and what keeps a spreadsheet from taking words for a formula. Must not
 * know: how a table is read (template-csv-reading.ts). The order is that of the rows.
 */
import type { Aspect, Question, Template } from './template.ts';

/** In the order in which they are written; read in any. */
export const COLUMNS = [
  'template',
  'language',
  'edition',
  'author',
  'aspect',
  'aspect id',
  'question',
  'hint',
  'kind',
  'types',
  'offered',
  'follow-ups',
  'id',
] as const;

export type Column = (typeof COLUMNS)[number];

/** Of a cell with several values: none of them holds a semicolon. */
const SEPARATOR = '; ';

/**
 * Excel takes a file without this mark for one in the computer's own old alphabet, and shows ü as Ã¼. It
 * also wants CRLF between the rows.
 */
const BYTE_ORDER_MARK = '\uFEFF';
const ROW_END = '\r\n';

/**
 * What a spreadsheet may take for the start of a formula, which can then call a program; the wide signs are
 * those of East Asian keyboards. An apostrophe before it makes it words. So that words which begin with
 * an apostrophe and such a sign come back as they were, they get one more.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;
const GUARDED = /^'+[=+\-@\t\r\n＝＋－＠]/u;

function guarded(words: string): string {
  return FORMULA.test(words) ? `'${words}` : words;
}

export function unguarded(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}

export function csvOf(template: Template): string {
  const rows = template.aspects.flatMap((aspect) =>
    aspect.questions.length === 0
      ? [cellsOf(template, aspect)]
      : aspect.questions.map((question) => cellsOf(template, aspect, question)),
  );
  const header: Readonly<Record<string, string>> = Object.fromEntries(
    COLUMNS.map((name) => [name, name]),
  );
  return BYTE_ORDER_MARK + [header, ...rows].map(rowOf).join('');
}

type Cells = Partial<Readonly<Record<Column, string>>>;

function cellsOf(template: Template, aspect: Aspect, question?: Question): Cells {
  const shared: Cells = {
    template: template.name,
    language: template.language,
    edition: template.edition,
    author: template.author,
    aspect: aspect.name,
    'aspect id': aspect.id,
  };
  if (question === undefined) return shared;
  return {
    ...shared,
    question: question.text,
    hint: question.hint,
    kind: question.questionKind,
    types: question.types.join(SEPARATOR),
    offered: question.on ? 'yes' : 'no',
    'follow-ups': question.probes.join(SEPARATOR),
    id: question.id,
  };
}

function rowOf(cells: Cells): string {
  return COLUMNS.map((name) => quoted(guarded(cells[name] ?? ''))).join(',') + ROW_END;
}

/** Only where it has to be: a table without quotation marks is read more easily by eye. */
function quoted(cell: string): string {
  return /[",;\r\n\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
