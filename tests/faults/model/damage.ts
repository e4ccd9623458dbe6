/**
 * What can stand in storage in place of a value: any JSON, a part of it, nothing.
 *
 * Owns: the damaged values. Must not know: where they are put.
 *
 * None has a version above 1: a value of a newer program waits for an update and is no damage.
 */
const JUNK: readonly unknown[] = [
  null,
  0,
  -1.5,
  true,
  '',
  'v1',
  [],
  {},
  [[[[[[]]]]]],
  { v: 1 },
  { v: 0, kind: 'text' },
  { v: 1, kind: 'text', epoch: 0, versions: 'none', seen: {} },
  { v: 1, kind: 'text', epoch: -1, versions: [], seen: {} },
  { v: 1, kind: 'register', epoch: 0 },
  { v: 1, kind: 'register', epoch: 0, fields: { status: ['asked'] } },
  { v: 1, n: 1, d: '' },
  { v: 1, n: 0, d: 'AAAA' },
  { v: 1, n: 99, d: 'AAAA' },
  { v: 1, n: '1', d: 5 },
];

/**
 * Undefined: the value is lost whole. `flips`: with a letter in place of another as well, which a store
 * with check sums of its own never hands out.
 */
export function damagedValue(value: unknown, draw: () => number, flips: boolean): unknown {
  const kind = draw();
  if (kind < 0.2) return undefined;
  if (kind < 0.5) return JUNK[Math.floor(draw() * JUNK.length)];
  return bent(value, draw, flips);
}

/** The value with one text in it cut short or with a letter changed, or one of its fields gone. */
function bent(value: unknown, draw: () => number, flips: boolean): unknown {
  if (typeof value === 'string') {
    const at = Math.floor(draw() * value.length);
    const cut = value.slice(0, at);
    if (!flips || draw() < 0.5) return cut;
    return `${cut}${neighbour(value[at] ?? 'A')}${value.slice(at + 1)}`;
  }
  if (typeof value !== 'object' || value === null) return null;
  const fields = Object.entries(value);
  // What is longest is hit most often.
  const long = fields.find(([, inner]) => typeof inner === 'string' && inner.length > 100);
  const any = fields[Math.floor(draw() * fields.length)];
  const found = draw() < 0.7 ? (long ?? any) : any;
  if (found === undefined) return null;
  const [name, inner] = found;
  const others = fields.filter(([other]) => other !== name);
  if (draw() < 0.2) return Object.fromEntries(others);
  return Object.fromEntries([...others, [name, bent(inner, draw, flips)]]);
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** One bit of what is packed has turned. */
function neighbour(letter: string): string {
  return LETTERS[Math.max(0, LETTERS.indexOf(letter)) ^ 1] ?? 'A';
}
