/**
 * What happens to files: by accident, by a hand that knows no better, and by one that means harm.
 *
 * Owns: each kind of damage, told by a few numbers, so that a broken run is shown and repeated. Must not
 * know: what reading makes of it.
 */
import fc from 'fast-check';
import { damagedValue } from './value-damage.ts';

/** As large as a file may be that is read at all. */
const SIZE = 5_000_000;

const NASTY = [
  '{"__proto__":{"polluted":true},',
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  '__proto__',
  'constructor',
  '\\ud800',
  '\\u0000',
  '1e999',
  '-0',
  'null',
  '""',
  '"',
  "'",
  '=1+1',
  '\0',
  '\uFEFF',
  '\u2028',
  '\r',
  '\n',
  ',',
  ';',
  '\t',
  '\n\n# ',
  '\n- ',
  '\n| a | b |\n|---|---|\n',
  '[](',
  '<script>',
  '&#0;',
  '[',
  '{',
  '}',
  ']',
  '{"a":',
  '[[[[',
  '****',
  '````',
  '        ',
  '\u202e',
  '👩🏽‍💻',
] as const;
/** As bytes: half a character of UTF-8, half a pair, a byte of an old alphabet, UTF-16's mark. */
const BYTES = [
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0xfc],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xf8, 0x88],
] as const;

/** Evenly: most of the doubles between 0 and 1 lie next to 0. */
const place = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000);
/** Mostly once or a few times; now and then as often as the file can hold. */
const often = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: 100, max: 20_000 }) },
  { weight: 1, arbitrary: fc.constant(SIZE) },
);

export type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly mask: number }
  | { readonly kind: 'cut'; readonly at: number; readonly isStart: boolean }
  | { readonly kind: 'lose' | 'swap'; readonly at: number; readonly to: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly to: number; readonly times: number }
  | { readonly kind: 'insert'; readonly at: number; readonly words: string; readonly times: number }
  | { readonly kind: 'bytes'; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: 'alphabet'; readonly name: 'latin1' | 'utf16' | 'utf16 unmarked' }
  | { readonly kind: 'value'; readonly at: number; readonly value: unknown; readonly key: string };

export const damages: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: place,
    mask: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: place, isStart: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('lose' as const, 'swap' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('repeat' as const), at: place, to: place, times: often }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: place,
    words: fc.constantFrom(...NASTY),
    times: often,
  }),
  fc.record({ kind: fc.constant('bytes' as const), at: place, bytes: fc.constantFrom(...BYTES) }),
  fc.record({
    kind: fc.constant('alphabet' as const),
    name: fc.constantFrom('latin1' as const, 'utf16' as const, 'utf16 unmarked' as const),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    at: place,
    value: fc.jsonValue({ maxDepth: 3 }),
    key: fc.constantFrom('__proto__', 'constructor', 'text', 'questions', 'extra', 'id'),
  }),
);

export function damaged(bytes: Uint8Array<ArrayBuffer>, damage: Damage): Uint8Array<ArrayBuffer> {
  const at = 'at' in damage ? Math.floor(damage.at * bytes.length) : 0;
  switch (damage.kind) {
    case 'flip':
      return bytes.map((byte, index) => (index === at ? byte ^ damage.mask : byte));
    case 'cut':
      return damage.isStart ? bytes.slice(at) : bytes.slice(0, at);
    case 'lose':
    case 'swap':
    case 'repeat': {
      const [from, to] = [at, Math.floor(damage.to * bytes.length)].sort((a, b) => a - b);
      const [before, part, after] = [bytes.slice(0, from), bytes.slice(from, to), bytes.slice(to)];
      if (damage.kind === 'repeat') {
        return joined(before, repeated(part, damage.times, SIZE - bytes.length), after);
      }
      return damage.kind === 'lose' ? joined(before, after) : joined(after, part, before);
    }
    case 'insert': {
      const words = new TextEncoder().encode(damage.words);
      const more = repeated(words, damage.times, SIZE - bytes.length);
      return joined(bytes.slice(0, at), more, bytes.slice(at));
    }
    case 'bytes':
      return joined(bytes.slice(0, at), Uint8Array.from(damage.bytes), bytes.slice(at));
    case 'alphabet':
      return inAlphabet(new TextDecoder().decode(bytes), damage.name);
    case 'value':
      return damagedValue(bytes, damage.at, damage.value, damage.key);
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function repeated(part: Uint8Array, times: number, most: number): Uint8Array {
  if (part.length === 0) return part;
  const count = Math.max(1, Math.min(times, Math.floor(most / part.length)));
  const all = new Uint8Array(count * part.length);
  for (let at = 0; at < all.length; at += part.length) all.set(part, at);
  return all;
}

function inAlphabet(text: string, name: 'latin1' | 'utf16' | 'utf16 unmarked') {
  if (name === 'latin1') return Uint8Array.from(text, (sign) => (sign.codePointAt(0) ?? 0) & 255);
  const units = name === 'utf16' ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), true);
  return bytes;
}
