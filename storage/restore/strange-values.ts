/**
 * A value from a file made one that storage gives back as it was put in.
 *
 * Owns: those rules: depth, broken characters. Must not know: files, records, keys.
 */

/** A record of ours is five deep. What is nested deeper is not worth the stack it would take. */
const DEEPEST = 32;

/**
 * The value with its text well-formed: half a character would come back from storage as another than
 * was put in, for ever. Undefined where it is nested too deep.
 */
export function mended(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => mended(item, depth + 1));
    return items.includes(undefined) ? undefined : items;
  }
  const made: [string, unknown][] = [];
  for (const [name, inner] of Object.entries(value)) {
    const kept = mended(inner, depth + 1);
    if (kept === undefined) return undefined;
    made.push([name.toWellFormed(), kept]);
  }
  return Object.fromEntries(made);
}
