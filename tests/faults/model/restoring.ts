/**
 * Copies that people make of everything, and take in again; and deleting everything.
 *
 * Owns: those commands, and what they take out. Must not know: how a copy is packed in a file.
 */
import type { Edit } from '@/domain/edit.ts';
import { raisedEpoch } from '@/domain/epoch.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { joinEdits, replaceEdits, type Standing } from '@/domain/restore.ts';
import { sorted } from '@/storage/truth.ts';
import type { Device } from './device.ts';
import type { Ledger } from './ledger.ts';
import { wordsShown } from './notes.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

export function stored(device: Device) {
  const { store } = device;
  return sorted(Object.fromEntries(store.keys().map((key) => [key, store.read(key)])));
}

export const takeCopy = (device: Device): Records => stored(device).records;

export function joinCopy(device: Device, records: Records): void {
  restore(device, (now) => {
    const by = { now: device.now(), actor: `${device.index}.file` };
    return joinEdits({ at: null, records, unreadable: 0 }, now, by);
  });
}

export function replaceWithCopy(device: Device, records: Records, ledger: Ledger): void {
  const kept = wordsShown(records.values());
  restore(device, (now) => {
    for (const word of wordsShown(now.records.values())) {
      if (!kept.has(word)) ledger.takenOut.add(word);
    }
    const by = { now: device.now(), actor: `${device.index}.file` };
    return replaceEdits({ at: null, records, unreadable: 0 }, now, by);
  });
}

export function eraseAll(device: Device): void {
  const { replica } = device.keeper();
  const record = raisedEpoch(replica.get(keys.epoch), device.now(), `${device.index}.erase`);
  replica.edit([{ kind: 'join', key: keys.epoch, record }]);
}

function restore(device: Device, editsFor: (now: Standing) => readonly Edit[]): void {
  const { truth, replica } = device.keeper();
  truth.read().then(
    (now) => replica.edit(editsFor(now)),
    () => undefined,
  );
}
