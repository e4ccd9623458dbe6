/**
 * What Chromium makes of a value on its way into `chrome.storage`, and how it counts its bytes.
 *
 * Owns: sorted keys, lone surrogates replaced, JSON's own losses, the byte rule of Chromium's JSON
 * writer. Must not know: quotas.
 */
export function chromiumValue(value: unknown): unknown {
  const json = JSON.stringify(value);
  return json === undefined ? undefined : rebuilt(JSON.parse(json));
}

function rebuilt(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(rebuilt);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key.toWellFormed(), rebuilt(inner)]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** `<`, U+2028 and U+2029 become six bytes each, which `JSON.stringify` does not tell. */
export function chromiumBytes(key: string, value: unknown): number {
  const written = (JSON.stringify(value) ?? '').replace(/[<\u2028\u2029]/g, '\\u0000');
  return Buffer.byteLength(key) + Buffer.byteLength(written);
}
