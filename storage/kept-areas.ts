/**
 * The storage areas as the background uses them: with removing, and with the mailbox.
 *
 * Owns: their making from the browser's own. Apart from storage/area.ts, so that the panel does not
 * load it. There is no `clear`: it deletes the database file, and what fails after it leaves nothing.
 * Must not know: records.
 */
import { type AreaChanges, localArea, type StorageArea } from './area.ts';
import { storage } from './browser.ts';
import { inTime } from './in-time.ts';

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

/** In milliseconds. A call that is never answered must not stop all that comes after it. */
const ANSWER_WITHIN = 30_000;
const answered = <Answer>(asked: Promise<Answer>) => inTime(asked, ANSWER_WITHIN);

export function keptLocalArea(): KeptArea {
  const area = localArea();
  return {
    getKeys: () => answered(area.getKeys()),
    get: (keys) => answered(area.get(keys)),
    set: (items) => answered(area.set(items)),
    remove: (keys) => answered(storage.local.remove([...keys])),
    onChanged: area.onChanged,
  };
}

export function syncArea(): SyncArea {
  const area = storage.sync;
  return {
    get: () => answered(area.get(null)),
    set: (items) => answered(area.set({ ...items })),
    remove: (keys) => answered(area.remove([...keys])),
    onChanged: (listener, signal) => {
      const heard = (changes: AreaChanges, name: string) => {
        if (name === 'sync') listener(changes);
      };
      storage.onChanged.addListener(heard);
      signal.addEventListener('abort', () => storage.onChanged.removeListener(heard));
    },
  };
}
