/**
 * What the cells of one row say of a question.
 *
 * Owns: how people write yes and no, and several values in one cell. Must not know: other rows, or which
 * values fit: what does not is left as it is, for the check to find (template-file.ts).
 *
 * A column that is there with an empty cell says "none"; a column that is not there leaves it unsaid.
 */
import type { Column } from './template-csv.ts';

/** Of the columns that the table has. */
export type SaidInRow = ReadonlyMap<Column, string>;

export function questionFields(row: SaidInRow): Readonly<Record<string, unknown>> {
  return {
    id: cellWords(row, 'id'),
    text: row.get('question'),
    hint: row.get('hint'),
    kind: cellWords(row, 'kind')?.toLowerCase(),
    types: severalOf(cellWords(row, 'types')?.toLowerCase()),
    on: yesOrNo(cellWords(row, 'offered')),
    probes: row.has('follow-ups') ? (severalOf(cellWords(row, 'follow-ups')) ?? []) : undefined,
  };
}

/** Undefined where there are none. */
export function cellWords(row: SaidInRow, column: Column): string | undefined {
  const cell = row.get(column)?.trim();
  return cell === '' ? undefined : cell;
}

function severalOf(cell: string | undefined): readonly string[] | undefined {
  return cell
    ?.split(/[;,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

const YES = ['yes', 'y', 'true', '1', 'on', 'x'];
const NO = ['no', 'n', 'false', '0', 'off'];

function yesOrNo(cell: string | undefined): unknown {
  if (cell === undefined) return undefined;
  const word = cell.toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : cell;
}
