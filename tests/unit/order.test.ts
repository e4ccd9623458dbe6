/** Order by keys between keys: a thing moved stands where it was put, on every device the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byOrder, movedTo, type Ordered, orderAtEnd, ordersAfter } from '@/domain/order.ts';

const keysInUse = fc.constantFrom(...ordersAfter(undefined, 6));
/** Ties are frequent: two devices put things in the same place. */
const rows = fc
  .array(keysInUse, { minLength: 1, maxLength: 8 })
  .map((orders) => orders.map((order, at): Ordered => ({ id: `q${at}`, order })));
const damaged = fc.oneof(keysInUse, fc.string(), fc.constantFrom('zz', 'a', 'A0', 'a00', 'ß', ''));
const damagedRows = fc
  .array(damaged, { minLength: 1, maxLength: 8 })
  .map((orders) => orders.map((order, at): Ordered => ({ id: `q${at}`, order })));

const ids = (row: readonly Ordered[]) => [...row].sort(byOrder).map(({ id }) => id);

function withMoves(row: readonly Ordered[], moved: readonly Ordered[]): readonly Ordered[] {
  return row.map((one) => moved.find(({ id }) => id === one.id) ?? one);
}

describe('Moving', () => {
  it('puts the thing where it was dropped and leaves the rest in order, ties or not', () => {
    fc.assert(
      fc.property(
        rows,
        fc.nat({ max: 7 }),
        fc.integer({ min: -2, max: 10 }),
        (row, which, index) => {
          const id = `q${which % row.length}`;
          const expected = ids(row).filter((other) => other !== id);
          expected.splice(Math.max(0, Math.min(index, expected.length)), 0, id);
          expect(ids(withMoves(row, movedTo(row, id, index)))).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('writes one key where no neighbours share one', () => {
    const row = ordersAfter(undefined, 5).map((order, at) => ({ id: `q${at}`, order }));
    for (let index = 0; index < 5; index += 1) expect(movedTo(row, 'q2', index)).toHaveLength(1);
  });

  it('goes on working after a thousand moves to one place', () => {
    let row: readonly Ordered[] = ordersAfter(undefined, 3).map((order, at) => ({
      id: `q${at}`,
      order,
    }));
    for (let turn = 0; turn < 1000; turn += 1) {
      const last = ids(row).at(-1) ?? '';
      row = withMoves(row, movedTo(row, last, 1));
      expect(ids(row)[1]).toBe(last);
    }
  });

  it('does not fail on damaged keys', () => {
    fc.assert(
      fc.property(damagedRows, fc.nat({ max: 8 }), (row, index) => {
        expect(movedTo(row, 'q0', index).some(({ id }) => id === 'q0')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('Adding at the end', () => {
  it('stands behind every readable key, whatever damage lies between', () => {
    fc.assert(
      fc.property(rows, damagedRows, (row, broken) => {
        const order = orderAtEnd([...broken, ...row]);
        for (const one of row) expect(order > one.order).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives a row of rising keys for many at once', () => {
    const made = ordersAfter('a5', 20);
    expect([...made].sort()).toEqual(made);
    expect(made.every((order) => order > 'a5')).toBe(true);
  });
});

describe('Ties', () => {
  it('are broken by id, so that two devices show one order', () => {
    fc.assert(
      fc.property(rows, (row) => {
        expect(ids([...row].reverse())).toEqual(ids(row));
      }),
    );
  });
});
