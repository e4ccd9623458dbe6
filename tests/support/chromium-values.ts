/**
 * What Chromium makes of a value on its way into `chrome.storage`, and how it counts its bytes.
 *
 * Owns: sorted keys, lone surrogates replaced, JSON's own losses, the byte rule of Chromium's JSON
 * writer. Must not know: quotas.
 */
export function chromiumValue(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => chromiumValue(inner) ?? null);
  if (isPlain(value)) return sortedObject(value);
  const json = JSON.stringify(value);
  return json === undefined ? undefined : JSON.parse(json);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !('toJSON' in value);
}

function sortedObject(value: Readonly<Record<string, unknown>>): unknown {
  const pairs: [string, unknown][] = [];
  for (const [key, inner] of Object.entries(value)) {
    const kept = chromiumValue(inner);
    if (kept !== undefined) pairs.push([key.toWellFormed(), kept]);
  }
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `<`, U+2028 and U+2029 become six bytes each, which `JSON.stringify` does not tell. */
export function chromiumBytes(key: string, value: unknown): number {
  const written = (JSON.stringify(value) ?? '').replace(/[<\u2028\u2029]/g, '\\u0000');
  return Buffer.byteLength(key) + Buffer.byteLength(written);
}
