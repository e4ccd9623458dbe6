/**
 * What a value from outside must not carry into storage, though its form is right.
 *
 * Owns: those rules: depth, broken characters, times and counts that leave no room for a later one.
 * Must not know: files, keys.
 */
import type { StoredRecord } from '@/domain/record.ts';

/** A record of ours is five deep. What is nested deeper is not worth the stack it would take. */
const DEEPEST = 32;

/** Half of what can be counted: from here on there is room for every edit to come. */
const HIGHEST = 2 ** 52;

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

/** False for stamps that no later edit could rise above: the field would be frozen. */
export function mayStand(record: StoredRecord): boolean {
  if (record.epoch > HIGHEST) return false;
  if (record.kind === 'text') {
    const counts = [
      ...Object.values(record.seen),
      ...Object.values(record.gone ?? {}),
      ...record.versions.map((version) => version.dot[1]),
    ];
    return counts.every((count) => count <= HIGHEST);
  }
  const times = [
    ...Object.values(record.fields).map((field) => field[1]),
    ...Object.values(record.gone ?? {}).map((stamp) => stamp[0]),
  ];
  return times.every((time) => time <= HIGHEST);
}
