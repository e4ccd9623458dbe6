/**
 * What a readable record from outside must not carry into storage: times and counts that leave no room
 * for a later one, and values that no date can say.
 *
 * Owns: that rule, for files and for the mailbox. Must not know: either of them, or keys.
 */
import type { Json } from '@/domain/json.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { HIGHEST } from '@/domain/stamp.ts';

/** False for stamps that no later edit could rise above: the field would be frozen; and for times that are none. */
export function mayStand(record: StoredRecord): boolean {
  if (record.kind === 'text') {
    const counts = [
      ...Object.values(record.seen),
      ...Object.values(record.gone ?? {}),
      ...record.versions.map((version) => version.dot[1]),
    ];
    return counts.every((count) => count <= HIGHEST);
  }
  const fields = Object.values(record.fields);
  const times = [
    ...fields.map((field) => field[1]),
    ...Object.values(record.gone ?? {}).map((stamp) => stamp[0]),
  ];
  return times.every((time) => time <= HIGHEST) && fields.every((field) => canBeSaid(field[0]));
}

/** A time that is no date stops the drawing of every page that says it; no number of ours comes near. */
function canBeSaid(value: Json): boolean {
  if (typeof value === 'number') return Math.abs(value) <= HIGHEST;
  return typeof value !== 'object' || value === null || Object.values(value).every(canBeSaid);
}
