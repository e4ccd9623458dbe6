/**
 * The figures of a benchmark run.
 *
 * Owns: middle and percentiles, and the file that each row leaves for scripts/bench.mjs. Must not
 * know: what is measured. Nothing fails here when a figure is over its limit: a shared machine is
 * no judge, and the table shows both.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ROWS = path.resolve(import.meta.dirname, '../../.cache/bench/rows');

export type Row = {
  /** Where it stands in the table. */
  readonly place: number;
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
  readonly holds: boolean;
  /** The raw figures and how many there were, for the JSON. */
  readonly figures: Readonly<Record<string, number>>;
};

/** Throws where another row has that place: one of them would be missing in the table, and nobody would see it. */
export function keep(row: Row): void {
  mkdirSync(ROWS, { recursive: true });
  const file = path.join(ROWS, `${String(row.place).padStart(2, '0')}.json`);
  const there: Partial<Row> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (there.what !== undefined && there.what !== row.what)
    throw new Error(`"${there.what}" has place ${row.place} already.`);
  writeFileSync(file, JSON.stringify(row));
}

/** The value below which the given part of all values lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1);
  return sorted[Math.max(0, at)] ?? Number.NaN;
}

export const middle = (values: readonly number[]) => percentile(values, 0.5);

export const inMs = (value: number) => `${value.toFixed(1)} ms`;
