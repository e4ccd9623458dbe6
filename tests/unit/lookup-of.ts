/** A lookup over a plain map, with edits applied to it: the records of one quiet place. */
import { applyEdit, type Edit } from '@/domain/edit.ts';
import { groupOf, type RecordKey } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import type { StoredRecord } from '@/domain/record.ts';

export type Place = RecordLookup & {
  readonly edit: (edits: Edit | readonly Edit[], actor?: string, now?: number) => void;
  readonly records: ReadonlyMap<RecordKey, StoredRecord>;
};

export function placeOf(from: ReadonlyMap<RecordKey, StoredRecord> = new Map()): Place {
  const records = new Map(from);
  return {
    records,
    get: (key) => records.get(key),
    list: (group) => [...records.keys()].filter((key) => groupOf(key) === group),
    edit(edits, actor = 'a', now = 1000) {
      for (const edit of [edits].flat()) {
        const made = applyEdit(records.get(edit.key), edit, { now, actor, epoch: 0 });
        if (made !== undefined) records.set(edit.key, made);
      }
    },
  };
}
