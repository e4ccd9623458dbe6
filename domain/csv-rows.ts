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
  /** A quotation mark is without its other half, most likely; from here on nothing is sure. */
  readonly isBroken: boolean;
};

const DELIMITERS = [',', ';', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** The names stand at the beginning: no need to look at the whole of a large file three times. */
const HEAD = 20_000;

/**
 * In characters. A file that is refused at its beginning is not taken apart to its end. No row is as long,
 * unless a quotation mark makes one of all that follows it.
 */
const PIECE = 200_000;
/** No spreadsheet has more. */
const MOST_ROWS = 1_048_576;

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
export function eachRow(
  text: string,
  delimiter: Delimiter,
  take: (row: CsvRow) => boolean,
  piece = PIECE,
): void {
  let at = 0;
  const rows = text.replace(/^\uFEFF/, '');
  if (rows === '') return;
  Papa.parse<string[]>(rows, {
    delimiter,
    newline: rowEndOf(beginningOf(rows)),
    chunkSize: piece,
    chunk({ data, errors }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
      const broken = at > MOST_ROWS ? 0 : brokenRow(data.length, errors);
      for (const [index, cells] of data.entries()) {
        if (index === broken) break;
        if (!isEmpty(cells) && !take({ at: at + index, cells, isBroken: false })) {
          parser.abort();
          return;
        }
      }
      if (broken !== null) {
        take({ at: at + broken, cells: data[broken] ?? [], isBroken: true });
        parser.abort();
      }
      at += data.length;
    },
    // The types want one; all is done when the last piece is.
    complete: () => undefined,
  });
}

/** How the first row ends. The library would count, and breaks within cells count as well. */
function rowEndOf(text: string): '\r\n' | '\n' | '\r' {
  const [, end] = /^(?:[^"\r\n]|"[^"]*")*(\r\n|\n|\r)/.exec(text) ?? [];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

/**
 * The row of the first quotation mark that is without its other half. The last row of a piece may go on in
 * the next: the one mark after which the piece ends says nothing, two do.
 */
function brokenRow(whole: number, errors: readonly Papa.ParseError[]): number | null {
  // Only a row that has no end within a whole piece leaves it without one.
  if (whole === 0) return 0;
  const [first, second] = errors;
  if (first?.row === undefined) return null;
  return first.row < whole || second !== undefined ? first.row : null;
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '' || cell.trim() === '');
}
