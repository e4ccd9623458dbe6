/**
 * The rows of a table as text.
 *
 * Owns: the one library that reads tables, and which sign parts the cells. Must not know: what the cells mean
 * (template-csv-reading.ts).
 */
import Papa from 'papaparse';

export type CsvRow = {
  /** As a spreadsheet counts, from 0: empty rows count too, and a cell may span several lines. */
  readonly at: number;
  readonly cells: readonly string[];
  /** A quotation mark is without its other half; from here on nothing is sure. */
  readonly isBroken: boolean;
};

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** The names stand at the beginning: no need to look at the whole of a large file three times. */
const HEAD = 20_000;

export function beginningOf(text: string): string {
  return text.slice(0, HEAD);
}

/** The sign which makes most known names of the first row that is not empty. */
export function delimiterOf(text: string, isName: (cell: string) => boolean): Delimiter {
  const head = beginningOf(text);
  const counts = DELIMITERS.map((delimiter) => {
    let count = 0;
    eachRow(head, delimiter, ({ cells }) => {
      count = cells.filter(isName).length;
      return false;
    });
    return { delimiter, count };
  });
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

/** Row by row, empty ones left out, until `take` says false. */
export function eachRow(text: string, delimiter: Delimiter, take: (row: CsvRow) => boolean): void {
  let at = 0;
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter,
    step({ data, errors }, parser) {
      const row = { at, cells: data, isBroken: errors.length > 0 };
      at += 1;
      const isEmpty = !row.isBroken && data.every((cell) => cell.trim() === '');
      if (!isEmpty && !take(row)) parser.abort();
    },
  });
}
