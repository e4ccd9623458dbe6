/**
 * The records as signals: a view computed from `get` and `list` follows exactly what it read.
 *
 * Owns: one signal per record and per group. Must not know: storage, join; the replica does that.
 */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Edit } from '@/domain/edit.ts';
import { groupOf, type KeyGroup, type RecordKey } from '@/domain/keys.ts';
import type { RecordLookup } from '@/domain/lookup.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Replica, SaveState, Unreadable } from '@/domain/replica.ts';

export type Records = RecordLookup & {
  readonly open: (groups: readonly KeyGroup[]) => Promise<void>;
  /** False: nothing was done, since a record concerned cannot be read (see `unreadable`). */
  readonly edit: (edits: readonly Edit[]) => boolean;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly unreadable: ReadonlySignal<ReadonlyMap<RecordKey, Unreadable>>;
};

export function createRecords(replica: Replica, until: AbortSignal): Records {
  const records = new Map<RecordKey, Signal<StoredRecord | undefined>>();
  const lists = new Map<KeyGroup, Signal<readonly RecordKey[]>>();
  const saveState = signal<SaveState>(replica.saveState(), { name: 'saveState' });
  const unreadable = signal<ReadonlyMap<RecordKey, Unreadable>>(new Map(), { name: 'unreadable' });

  function record(key: RecordKey): Signal<StoredRecord | undefined> {
    const known = records.get(key);
    if (known !== undefined) return known;
    const made = signal(replica.get(key), { name: key });
    records.set(key, made);
    return made;
  }

  function list(group: KeyGroup): Signal<readonly RecordKey[]> {
    const known = lists.get(group);
    if (known !== undefined) return known;
    const made = signal(replica.list(group), { name: group });
    lists.set(group, made);
    return made;
  }

  replica.onRecords((changed) => {
    batch(() => {
      for (const key of changed) {
        const known = records.get(key);
        if (known !== undefined) known.value = replica.get(key);
      }
      for (const group of new Set(changed.map(groupOf))) {
        const known = lists.get(group);
        if (known === undefined) continue;
        const now = replica.list(group);
        // Typing changes a record and no list; a list with the same members must not tell anyone.
        if (now.length !== known.peek().length) known.value = now;
      }
      const now = replica.unreadable();
      const before = unreadable.peek();
      if (now.size !== before.size || [...now].some(([key, why]) => before.get(key) !== why)) {
        unreadable.value = new Map(now);
      }
    });
  }, until);
  replica.onSaveState(() => {
    saveState.value = replica.saveState();
  }, until);

  return {
    get: (key) => record(key).value,
    list: (group) => list(group).value,
    open: (groups) => replica.open(groups),
    edit: (edits) => edits.length === 0 || replica.edit(edits),
    saveState,
    unreadable,
  };
}
