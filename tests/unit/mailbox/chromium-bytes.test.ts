/** The bytes of an item as Chromium counts them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chromiumBytes } from '@/storage/mailbox/chromium-bytes.ts';
import { chromiumBytes as writeBytes } from '../../support/chromium-values.ts';

describe('the bytes of an item', () => {
  it('are those that Chromium counted for 2,000 times <b>', () => {
    expect(JSON.stringify('<b>'.repeat(2000))).toHaveLength(6002);
    expect(chromiumBytes('', '<b>'.repeat(2000))).toBe(16_002);
  });

  it.each([
    ['k', '', 3],
    ['schlüssel', 1, 11],
    ['', '\u2028\u2029', 14],
    ['', 'é', 4],
    ['', '😀', 6],
    ['', '"\\\n\t', 10],
    ['', '\u0001', 8],
    ['', { '<': '<' }, 19],
    ['', [null, true, -1.5], 16],
  ])('of %j with %j are %i', (key, value, bytes) => {
    expect(chromiumBytes(key, value)).toBe(bytes);
  });

  it('agree for any JSON with what the storage of the tests counts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (key, value) => {
        expect(chromiumBytes(key.toWellFormed(), value)).toBe(
          writeBytes(key.toWellFormed(), value),
        );
      }),
    );
  });

  it('are those of a full item for a value too deep to be written', () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep];
    expect(chromiumBytes('k', deep)).toBeGreaterThan(8000);
  });
});
