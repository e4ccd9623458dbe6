/**
 * The bytes of an item as Chromium counts them: those of its key, and of its value as Chromium's own
 * JSON writer writes it.
 *
 * Owns: the rule. `<`, U+2028 and U+2029 take six bytes each, which `JSON.stringify` does not tell: a
 * value that was measured by it at 7,800 bytes has been refused. Must not know: quotas.
 */

const encoder = new TextEncoder();

/** No browser stores a value so deep that it cannot be written; what claims to be one counts as full. */
const UNWRITABLE = 8192;

export function chromiumBytes(key: string, value: unknown): number {
  return utf8Length(key) + jsonBytes(value);
}

function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

function jsonBytes(value: unknown): number {
  const written = writtenOut(value);
  return written === undefined ? UNWRITABLE : utf8Length(written);
}

function writtenOut(value: unknown): string | undefined {
  try {
    return (JSON.stringify(value) ?? '').replace(/[<\u2028\u2029]/g, '\\u0000');
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
