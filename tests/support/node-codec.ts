/**
 * The codec of the mailbox over Node's own zlib: the same format as the browser's, and synchronous
 * inside, so that a drawn order of events stays the same from run to run.
 *
 * Must not know: what the bytes are.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '@/storage/mailbox/codec.ts';

/** `level` and `memLevel` make another compressor: its bytes differ by a few per cent. */
export function nodeCodec(
  how: { readonly level?: number; readonly memLevel?: number } = {},
): Codec {
  return {
    deflate: async (bytes) => new Uint8Array(deflateRawSync(bytes, how)),
    inflate: async (bytes, limit) =>
      new Uint8Array(inflateRawSync(bytes, { maxOutputLength: limit })),
    digest: async (bytes) => createHash('sha256').update(bytes).digest('base64url'),
  };
}
