/**
 * The model without join: whole records, the last writer wins.
 *
 * Owns: when each record was written, by the writer's own clock, and which of two wins. Must not know:
 * devices. It takes the place of `join` in tests alone, to see that the runs are hard enough.
 */
import { canonical } from '@/domain/json.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Switches } from './protections.ts';

const writtenAt = new Map<string, number>();

export function laterRecord(a: StoredRecord, b: StoredRecord): StoredRecord {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch ? a : b;
  const [ofA, ofB] = [canonical(a), canonical(b)];
  const order = (writtenAt.get(ofA) ?? 0) - (writtenAt.get(ofB) ?? 0);
  if (order !== 0) return order > 0 ? a : b;
  return ofA >= ofB ? a : b;
}

/** For each run anew. */
export function lastWriter(): Switches {
  writtenAt.clear();
  return {
    overwritesAll: true,
    onEdit(key, replica, now) {
      const record = replica.get(key);
      if (record !== undefined) writtenAt.set(canonical(record), now);
    },
  };
}
