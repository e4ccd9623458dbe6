/**
 * Setting fields of a record that may have been deleted.
 *
 * Owns: that a deleted one comes back first, in a step of its own: only so can both be taken back. Must not
 * know: which fields there are.
 */
import type { Edit } from './edit.ts';
import type { RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive } from './record.ts';

export function setAgainEdits(
  key: RecordKey,
  fields: Extract<Edit, { kind: 'set' }>['fields'],
  lookup: RecordLookup,
): readonly Edit[] {
  const record = lookup.get(key);
  const isDead = record !== undefined && !isAlive(record);
  return [...(isDead ? [{ kind: 'revive', key } as const] : []), { kind: 'set', key, fields }];
}
