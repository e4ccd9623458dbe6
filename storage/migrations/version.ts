/**
 * Which form of the data is in force: one small value in `storage.local`, written once a migration.
 *
 * Owns: its key and how it is read. No value is version 1, the first form released. Must not know:
 * records, or how one form is made into the next. The panel loads this; so it is small.
 */

/** The form that this program reads and writes: its keys stand under `v<n>/` (domain/keys.ts). */
export const PROGRAM_VERSION = 1;

export const VERSION_KEY = 'version/all';

/** `since`: when it came into force, in milliseconds since 1970. */
export type VersionValue = { readonly v: 1; readonly version: number; readonly since: number };

/**
 * Whatever cannot be read counts as version 1: a migration is then made once more, and joined in.
 * A value whose own form is newer was written by a newer program, whatever it says.
 */
export function versionIn(value: unknown): number {
  const form = numberIn(value, 'v');
  if (form > 1) return Number.POSITIVE_INFINITY;
  return form === 1 ? Math.max(1, Math.floor(numberIn(value, 'version')) || 1) : 1;
}

/** NaN where no such number is said. */
export function numberIn(value: unknown, name: string): number {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return Number.NaN;
  const said: unknown = Reflect.get(value, name);
  return typeof said === 'number' ? said : Number.NaN;
}
