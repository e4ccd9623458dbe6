/**
 * Bytes as base64 text and back. Its letters are one byte each by every browser's count, and cutting
 * between any two of them cuts no character in half.
 *
 * Owns: the conversion. Must not know: what the bytes are.
 */

/** Arguments that one call takes on every engine. */
const AT_ONCE = 8192;

export function base64Of(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  }
  return btoa(letters);
}

/** Undefined where the text is not base64. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const isWhole = text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
  return isWhole ? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)) : undefined;
}
