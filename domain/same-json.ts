/**
 * Whether two raw values say the same, whatever the order of their keys.
 *
 * Owns: a comparison that builds nothing, so that thousands of equal records cost little; it agrees
 * with `canonical` (domain/json.ts). Must not know: records.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  // Also 0 and -0, which storage gives back as 0; and what is no number at all.
  if (a === b || Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((value, at) => sameJson(value, b[at]))
    );
  }
  return !Array.isArray(b) && sameFields(Object.entries(a), Object.entries(b));
}

/** Mostly the keys are in one order; only where they are not, one side is looked up. */
function sameFields(a: readonly Field[], b: readonly Field[]): boolean {
  const ours = a.filter(isSaid);
  const theirs = b.filter(isSaid);
  if (ours.length !== theirs.length) return false;
  if (ours.every(([name], at) => name === theirs[at]?.[0])) {
    return ours.every(([, value], at) => sameJson(value, theirs[at]?.[1]));
  }
  const named = new Map(theirs);
  return ours.every(([name, value]) => named.has(name) && sameJson(value, named.get(name)));
}

type Field = readonly [name: string, value: unknown];

/** A field without a value is no field: stored, it is left out. */
const isSaid = ([, value]: Field): boolean => value !== undefined;
