/** Packing of bytes: the browser's streams, and Node's for the tests, in one format. */
import { describe, expect, it } from 'vitest';
import { base64Of, bytesOfBase64 } from '@/storage/mailbox/base64.ts';
import { nativeCodec } from '@/storage/mailbox/codec.ts';
import { nodeCodec } from '../../support/node-codec.ts';

const bytes = new TextEncoder().encode('What would you do differently? '.repeat(300));
const codecs = { native: nativeCodec(), node: nodeCodec() };

describe.each(Object.entries(codecs))('the %s codec', (_name, codec) => {
  it('inflates what it deflated, and it was smaller', async () => {
    const deflated = await codec.deflate(bytes);
    expect(deflated.length).toBeLessThan(bytes.length / 10);
    expect(await codec.inflate(deflated, bytes.length)).toEqual(bytes);
  });

  it('refuses to inflate beyond the limit', async () => {
    const bomb = await codec.deflate(new Uint8Array(20_000_000));
    expect(bomb.length).toBeLessThan(25_000);
    await expect(codec.inflate(bomb, 1_000_000)).rejects.toThrow();
    await expect(codec.inflate(await codec.deflate(bytes), bytes.length - 1)).rejects.toThrow();
  });

  it('refuses damage', async () => {
    const deflated = await codec.deflate(bytes);
    await expect(codec.inflate(deflated.subarray(0, 20), 10_000)).rejects.toThrow();
    await expect(codec.inflate(new Uint8Array([255, 255, 255]), 10_000)).rejects.toThrow();
    await expect(codec.inflate(new Uint8Array(0), 10_000)).rejects.toThrow();
  });

  it('digests nothing to the known hash', async () => {
    expect(await codec.digest(new Uint8Array(0))).toBe(
      '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
    );
  });
});

it('one codec reads what the other wrote', async () => {
  const { native, node } = codecs;
  expect(await native.inflate(await node.deflate(bytes), bytes.length)).toEqual(bytes);
  expect(await node.inflate(await native.deflate(bytes), bytes.length)).toEqual(bytes);
  expect(await native.digest(bytes)).toBe(await node.digest(bytes));
});

describe('base64', () => {
  it('brings back every byte, in any number', () => {
    for (const length of [0, 1, 2, 3, 255, 8192, 8193, 100_000]) {
      const some = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
      expect(bytesOfBase64(base64Of(some))).toEqual(some);
    }
  });

  it.each(['A', 'AB=C', 'A===', 'AA A', 'é===', 'AAA\n'])('is not %j', (text) => {
    expect(bytesOfBase64(text)).toBeUndefined();
  });
});
