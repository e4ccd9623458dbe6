/**
 * A writer over an area that answers when told to.
 *
 * Owns: what was sent to it, in its order, and the answer to each. Must not know: any single test.
 */
import { keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import type { SaveState } from '@/domain/replica.ts';
import type { StorageArea } from '@/storage/area.ts';
import { createWriter } from '@/storage/writer.ts';

export const A = keys.settings;
export const B = keys.epoch;

/** An area that answers when told to. */
export function setUpWriter(lookFirst?: () => Promise<void>) {
  const calls: {
    readonly items: Readonly<Record<string, unknown>>;
    readonly accept: () => void;
    readonly refuse: (words: string) => void;
  }[] = [];
  let putAside: () => void = () => undefined;
  const area: StorageArea = {
    getKeys: () => Promise.resolve([]),
    get: () => Promise.resolve({}),
    set: (items) =>
      new Promise((resolve, reject) => {
        calls.push({
          items: structuredClone(items),
          accept: () => resolve(),
          refuse: (words) => reject(new Error(words)),
        });
      }),
    onChanged: () => undefined,
    onPutAside: (listener) => {
      putAside = listener;
    },
  };
  const records = new Map<RecordKey, StoredRecord>();
  const locked = new Set<RecordKey>();
  const states: SaveState[] = [];
  const abort = new AbortController();
  let idle = 0;
  const writer = createWriter({
    area,
    newest: (key) => (locked.has(key) ? undefined : records.get(key)),
    ...(lookFirst === undefined ? {} : { lookFirst }),
    onState: () => states.push(writer.state()),
    onIdle: () => {
      idle += 1;
    },
    signal: abort.signal,
  });
  const change = (key: RecordKey, value: string) => {
    records.set(key, setFields(emptyRegister(0), { value }, 1, 'a'));
    writer.changed([key]);
  };
  const call = (at: number) => {
    const made = calls[at];
    if (made === undefined) throw new Error(`There was no write number ${at}.`);
    return made;
  };
  const written = (at: number) => JSON.stringify(call(at).items);
  return {
    writer,
    records,
    calls,
    call,
    written,
    change,
    locked,
    states,
    abort,
    putAside: () => putAside(),
    idle: () => idle,
  };
}
