/** Two values are the same when their JSON says the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '@/domain/json.ts';
import { sameJson } from '@/domain/same-json.ts';

function turnedAround(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, turnedAround(inner)]);
  return Object.fromEntries(pairs.reverse());
}

describe('comparing raw values', () => {
  it('says the same as their canonical spellings', () => {
    const small = fc.jsonValue({ maxDepth: 3, depthSize: 'small' });
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(sameJson(a, b)).toBe(canonical(a) === canonical(b));
      }),
    );
  });

  it('sees through another order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        expect(sameJson(value, turnedAround(value))).toBe(true);
      }),
    );
  });

  it('sees one value that differs deep inside', () => {
    const deep = (leaf: unknown) => ({ a: [{ b: [1, { c: leaf }] }], d: null });
    expect(sameJson(deep('x'), deep('x'))).toBe(true);
    expect(sameJson(deep('x'), deep('y'))).toBe(false);
    expect(sameJson({ a: [] }, { a: {} })).toBe(false);
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(sameJson({ a: null }, {})).toBe(false);
  });
});
