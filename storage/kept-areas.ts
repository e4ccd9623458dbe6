/**
 * The storage areas as the background uses them: with removing, and with the mailbox.
 *
 * Owns: their making from the browser's own. Apart from storage/area.ts, so that the panel does not
 * load it. There is no `clear`: it deletes the database file, and what fails after it leaves nothing.
 * Must not know: records.
 */
import { type AreaChanges, localArea, type StorageArea } from './area.ts';
import { storage } from './browser.ts';

/** `storage.local`, the truth. */
export type KeptArea = StorageArea & {
  readonly remove: (keys: readonly string[]) => Promise<void>;
};

/** `storage.sync`, the mailbox: small enough to be read whole. */
export type SyncArea = {
  readonly get: () => Promise<Readonly<Record<string, unknown>>>;
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly remove: (keys: readonly string[]) => Promise<void>;
  readonly onChanged: (listener: (changes: AreaChanges) => void, signal: AbortSignal) => void;
};

export function keptLocalArea(): KeptArea {
  return { ...localArea(), remove: (keys) => storage.local.remove([...keys]) };
}

export function syncArea(): SyncArea {
  const area = storage.sync;
  return {
    get: () => area.get(null),
    set: (items) => area.set({ ...items }),
    remove: (keys) => area.remove([...keys]),
    onChanged: (listener, signal) => {
      const heard = (changes: AreaChanges, name: string) => {
        if (name === 'sync') listener(changes);
      };
      storage.onChanged.addListener(heard);
      signal.addEventListener('abort', () => storage.onChanged.removeListener(heard));
    },
  };
}
