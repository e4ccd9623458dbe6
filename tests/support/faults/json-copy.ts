/**
 * Copies of JSON values, made so often in a model run that `structuredClone` would be most of it.
 *
 * Owns: copying. Must not know: what a browser changes on the way (chromium-values.ts).
 */
export function jsonCopy<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(jsonCopy) as T;
  const prototype = Object.getPrototypeOf(value);
  // Anything but plain JSON is left to the browser's own way.
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  const pairs = Object.entries(value).map(([key, inner]) => [key, jsonCopy(inner)] as const);
  return Object.fromEntries(pairs) as T;
}

export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
