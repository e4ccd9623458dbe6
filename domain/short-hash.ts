/**
 * A short name for a text, the same on every computer and in every version.
 *
 * Owns: the making of it (two 32-bit FNV-1a hashes, 13 characters). Must not know: what is named. It
 * keeps names apart and no secret.
 */
const PRIME = 0x01000193;

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    // Bits fall only upwards in a product: without this the low ones of both hashes would be alike.
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}

export function shortHash(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x2f3b1a97).slice(0, 6)}`;
}
