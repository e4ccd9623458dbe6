/**
 * Packing of bytes with what the browser has: raw deflate and SHA-256.
 *
 * Owns: the port and its making from the web's own streams, which a service worker and an event page
 * have alike. Must not know: what the bytes are.
 */
import { base64Of } from './base64.ts';

export type Codec = {
  readonly deflate: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** Rejects beyond `limit` bytes, and on damage. */
  readonly inflate: (bytes: Uint8Array, limit: number) => Promise<Uint8Array>;
  /** SHA-256 in base64url, without padding. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
};

export function nativeCodec(): Codec {
  return {
    deflate: (bytes) =>
      collected(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw')), undefined),
    inflate: (bytes, limit) =>
      collected(streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')), limit),
    async digest(bytes) {
      const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
      return base64Of(new Uint8Array(hash))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
    },
  };
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes));
      controller.close();
    },
  });
}

/** Read piece by piece, so that a bomb is put down before it has filled the memory. */
async function collected(
  stream: ReadableStream<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = stream.getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new RangeError('larger than it may be');
    }
    pieces.push(value);
  }
  return joined(pieces, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
