/**
 * Showing and following without changing anything: for data that a newer Debrief has in hand.
 *
 * Owns: refusing. Must not know: why, or what the page says of it. A replica is made on the area and
 * wrapped as well: one refuses what a person does, the other what the replica would heal by itself.
 */
import type { Replica } from '@/domain/replica.ts';
import type { StorageArea } from '../area.ts';

export function readOnlyArea(area: StorageArea): StorageArea {
  return { ...area, set: () => Promise.reject(new Error('A newer Debrief has been here.')) };
}

export function readOnlyReplica(replica: Replica): Replica {
  return { ...replica, edit: (edits) => edits.length === 0 };
}
