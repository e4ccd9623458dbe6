/**
 * What a readable record from outside must not carry into storage: times and counts that leave no room
 * for a later one.
 *
 * Owns: that rule, for files and for the mailbox. Must not know: either of them, or keys.
 */
import type { StoredRecord } from '@/domain/record.ts';
import { HIGHEST } from '@/domain/stamp.ts';

/** False for stamps that no later edit could rise above: the field would be frozen. */
export function mayStand(record: StoredRecord): boolean {
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
