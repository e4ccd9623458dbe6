/** A table taken apart piece by piece has the same rows as in one piece. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRow, eachRow } from '@/domain/csv-rows.ts';

function rowsOf(text: string, piece?: number): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  eachRow(text, ',', (row) => rows.push(row) > 0, piece);
  return rows;
}

const NAMES = ['question', 'hint'];
const part = fc.constantFrom('a', 'bc', ' ', '"', ',', ';', '\n', '\r\n', '\r', 'ü', '🙂');
const cell = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
const tables = fc.record({
  rows: fc.array(fc.tuple(cell, cell), { maxLength: 30 }),
  rowEnd: fc.constantFrom('\n', '\r\n', '\r'),
  /** As long as any row, and of any length beyond, so that each ends elsewhere. */
  piece: fc.integer({ min: 80, max: 160 }),
});

describe('a table in pieces', () => {
  it('has the rows of the whole, wherever a piece ends', () => {
    const quoted = (words: string) => `"${words.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(tables, ({ rows, rowEnd, piece }) => {
        const text = [NAMES, ...rows].map((row) => row.map(quoted).join(',') + rowEnd).join('');
        const expected = [NAMES, ...rows].flatMap((cells, at) =>
          cells.every((each) => each.trim() === '') ? [] : [{ at, cells, isBroken: false }],
        );
        expect(rowsOf(text, piece)).toEqual(expected);
        expect(rowsOf(text)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('that is broken is told to be, or is read; nothing comes after what is broken', () => {
    fc.assert(
      fc.property(tables, ({ rows, rowEnd, piece }) => {
        const text = [NAMES, ...rows].map((row) => row.join(',') + rowEnd).join('');
        const read = rowsOf(text, piece);
        expect(read.slice(0, -1).filter((row) => row.isBroken)).toEqual([]);
        expect(rowsOf(text).at(-1)?.isBroken).toBe(read.at(-1)?.isBroken);
      }),
      { numRuns: 500 },
    );
  });

  it('with a row as long as all that follows a quotation mark is broken there', () => {
    const rest = 'and so on and so on\n'.repeat(20);
    expect(rowsOf(`question\nWhat?\n"${rest}`, 50)).toEqual([
      { at: 0, cells: ['question'], isBroken: false },
      { at: 1, cells: ['What?'], isBroken: false },
      { at: 2, cells: [], isBroken: true },
    ]);
  });

  it('with more rows than any spreadsheet is not read to its end', () => {
    expect(rowsOf(`question\n${'\n'.repeat(2_000_000)}What?`).at(-1)).toMatchObject({
      isBroken: true,
    });
    expect(rowsOf(`question\n${'\n'.repeat(500_000)}What?`).at(-1)).toEqual({
      at: 500_001,
      cells: ['What?'],
      isBroken: false,
    });
  });

  it('is left as soon as nobody wants more', () => {
    const rows: CsvRow[] = [];
    eachRow('a,b\n'.repeat(1000), ',', (row) => rows.push(row) < 3, 50);
    expect(rows).toHaveLength(3);
  });
});
