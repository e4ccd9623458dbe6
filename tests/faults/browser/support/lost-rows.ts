/**
 * The rows of the table of what was lost, and the file they end up in.
 *
 * Owns: both. Must not know: the faults. Tests run in several processes, so each row is a file until
 * the run is over (see lost-table.ts).
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Loss } from './losses.ts';

export type Size = 'quick' | 'whole';

export type LostRow = Loss & {
  /** Where it stands in the table. */
  readonly place: number;
  readonly fault: string;
  readonly times: number;
  /** The longest way back to a panel, or to the words, in milliseconds; null where nothing went. */
  readonly backWithin: number | null;
  readonly seed: number;
  /** Why it was not measured on this machine. */
  readonly skipped?: string;
};

const REPORTS = path.resolve(import.meta.dirname, '../../../../.cache/reports');
const ROWS = path.join(REPORTS, 'lost-rows');

export function keepRow(size: Size, row: LostRow): void {
  mkdirSync(ROWS, { recursive: true });
  const name = `${size}-${String(row.place).padStart(3, '0')}.json`;
  writeFileSync(path.join(ROWS, name), JSON.stringify(row));
  console.log(line(row));
}

/** Rows of an earlier run must never stand among this one's. */
export function forgetRows(): void {
  rmSync(ROWS, { recursive: true, force: true });
}

/** The whole run's table is `lost.md`; that of the quick one stands beside it. */
export function writeTables(): void {
  mkdirSync(ROWS, { recursive: true });
  const names = readdirSync(ROWS).sort();
  for (const [size, file] of [
    ['quick', 'lost-quick.md'],
    ['whole', 'lost.md'],
  ] as const) {
    const own = names.filter((name) => name.startsWith(size));
    if (own.length === 0) continue;
    const rows = own.map(
      (name): LostRow => JSON.parse(readFileSync(path.join(ROWS, name), 'utf8')),
    );
    writeFileSync(path.join(REPORTS, file), `${[...HEAD, ...rows.map(line)].join('\n')}\n`);
  }
}

const HEAD = [
  '| fault | times | characters lost, at most | typing lost, at most | back within | seed |',
  '|---|--:|--:|--:|--:|--:|',
];

function line(row: LostRow): string {
  const { fault, times, characters, milliseconds, backWithin, seed, skipped } = row;
  if (skipped !== undefined) return `| ${fault} | 0 | not measured: ${skipped} | | | |`;
  const back = backWithin === null ? '' : inMs(backWithin);
  return `| ${fault} | ${times} | ${characters} | ${inMs(milliseconds)} | ${back} | ${seed} |`;
}

const inMs = (value: number) => `${Math.round(value)} ms`;
