/**
 * How the domain reads records: one at a time, or all of a group.
 *
 * Owns: the type alone. Must not know: what a lookup is made of. A surface's is made of signals
 * (state/records.ts), a test's of a map; the rules cannot tell, and a view computed from them follows
 * exactly what it read.
 */
import type { KeyGroup, RecordKey } from './keys.ts';
import type { StoredRecord } from './record.ts';

export type RecordLookup = {
  readonly get: (key: RecordKey) => StoredRecord | undefined;
  /** Keys of the group that hold a record, dead or alive, in no order. */
  readonly list: (group: KeyGroup) => readonly RecordKey[];
};
