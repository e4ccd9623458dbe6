/**
 * Values that damage, a newer program or a stranger may have put under a key.
 *
 * Owns: the generator. Must not know: what is claimed of a store that holds them.
 */
import fc from 'fast-check';
import { anyRecord } from './arbitrary-records.ts';

function nested(levels: number, make: (inner: unknown) => unknown): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = make(value);
  return value;
}

const odd: readonly unknown[] = [
  null,
  0,
  '',
  [],
  {},
  nested(150, (inner) => [inner]),
  nested(150, (inner) => ({ fields: inner })),
  'x'.repeat(200_000),
  Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at])),
  JSON.parse('{"v":1,"kind":"register","epoch":0,"fields":{"__proto__":["x",1,"a"]}}'),
  JSON.parse('{"v":1,"kind":"text","epoch":0,"versions":[],"seen":{"__proto__":1}}'),
  JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  { v: 1, kind: 'register', epoch: -1, fields: {} },
  { v: 1, kind: 'register', epoch: 0, fields: { a: ['x', 1.5, 'b'] } },
  { v: 1, kind: 'text', epoch: 0, versions: [{ dot: ['a', 0], text: 'x' }], seen: {} },
  { v: 1, kind: 'text', epoch: 0, versions: 'torn', seen: {} },
  { v: 1, kind: 'neither', epoch: 0 },
  { v: '1', kind: 'text', epoch: 0, versions: [], seen: {} },
];

/** A value that a write of the browser left half done: the text of it ends somewhere. */
const truncated = fc
  .tuple(anyRecord, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([record, part]): unknown => {
    const text = JSON.stringify(record);
    return text.slice(0, Math.floor(text.length * part));
  });

const newer = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.oneof(anyRecord, fc.constant({})))
  .map(([v, record]): unknown => ({ ...record, v }));

/** A well-formed record with one of its parts put out of shape, or left out. */
const misshapen = fc
  .tuple(
    anyRecord,
    fc.constantFrom('v', 'kind', 'epoch', 'fields', 'versions', 'seen', 'gone'),
    fc.option(fc.jsonValue(), { nil: undefined }),
  )
  .map(([record, part, value]): unknown =>
    JSON.parse(JSON.stringify({ ...record, [part]: value })),
  );

export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(...odd),
  truncated,
  newer,
  misshapen,
);
