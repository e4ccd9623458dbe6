/**
 * A table read as a template: what a spreadsheet, or a person in one, made of the questions.
 *
 * Owns: the row of names, and what holds a table together. Must not know: what a row says of the template
 * (template-csv-draft.ts), how text becomes rows (csv-rows.ts).
 */
import { beginningOf, delimiterOf, eachRow } from './csv-rows.ts';
import { COLUMNS, type Column, unguarded } from './template-csv.ts';
import type { SaidInRow } from './template-csv-cells.ts';
import { createCsvDraft } from './template-csv-draft.ts';
import type { FileFault, ReadFile, ReadOptions } from './template-file.ts';

/** What each column is; undefined: it has no name, and must be empty. */
type Columns = readonly (Column | undefined)[];
type Named =
  | { readonly kind: 'columns'; readonly columns: Columns }
  | { readonly kind: 'fault'; readonly fault: FileFault };

/** Whether a text, which may be anything, begins with the names of columns. */
export function looksLikeTable(text: string): boolean {
  let isTable = false;
  eachRow(beginningOf(text), delimiterOf(text, isColumn), ({ cells }) => {
    isTable = cells.length > 1 && cells.some((cell) => columnOf(cell) === 'question');
    return false;
  });
  return isTable;
}

export function readCsv(text: string, options: ReadOptions): ReadFile {
  const draft = createCsvDraft(options);
  let columns: Columns | undefined;
  let fault: FileFault | null = null;
  const take = (at: number, cells: readonly string[]): FileFault | null => {
    if (columns === undefined) {
      const named = columnsOf(at, cells);
      if (named.kind === 'fault') return named.fault;
      columns = named.columns;
      return null;
    }
    const row = rowOf(columns, cells);
    return row === null ? { kind: 'bad-table', place: ['rows', at] } : draft.take(at, row);
  };
  eachRow(text, delimiterOf(text, isColumn), ({ at, cells, isBroken }) => {
    fault = isBroken ? { kind: 'bad-table', place: ['rows', at] } : take(at, cells);
    return fault === null;
  });
  return fault === null ? draft.done() : { kind: 'fault', fault };
}

function columnsOf(at: number, cells: readonly string[]): Named {
  const columns = cells.map(columnOf);
  const stranger = cells.find((cell, i) => columns[i] === undefined && cell.trim() !== '');
  // Without a column of questions the names are most likely not names at all.
  if (!columns.includes('question'))
    return strange({ kind: 'missing', place: ['rows', at, 'question'] });
  if (stranger !== undefined) {
    return strange({ kind: 'unknown', place: ['rows', at, stranger.trim()] });
  }
  const twice = columns.find((name, i) => name !== undefined && columns.indexOf(name) !== i);
  if (twice !== undefined) return strange({ kind: 'bad-table', place: ['rows', at, twice] });
  return { kind: 'columns', columns };
}

function strange(fault: FileFault): Named {
  return { kind: 'fault', fault };
}

/** Null when words stand where no column is. */
function rowOf(columns: Columns, cells: readonly string[]): SaidInRow | null {
  const row = new Map<Column, string>();
  for (const name of columns) if (name !== undefined) row.set(name, '');
  for (const [i, cell] of cells.entries()) {
    const name = columns[i];
    if (name !== undefined) row.set(name, unguarded(cell));
    else if (cell.trim() !== '') return null;
  }
  return row;
}

const BY_NAME = new Map(COLUMNS.map((name) => [plain(name), name]));

function columnOf(cell: string): Column | undefined {
  return BY_NAME.get(plain(cell));
}

function isColumn(cell: string): boolean {
  return columnOf(cell) !== undefined;
}

/** `Follow_ups` and `aspect-id` are no other columns. */
function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
