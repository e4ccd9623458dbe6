/**
 * The account's side of `storage.sync`: what all devices of one account send to and fetch from.
 *
 * Owns: the newest value of each key and its version; a deletion is a version of its own. Must not
 * know: devices, quotas, what a value means.
 */
import { jsonCopy, sameJson } from './json-copy.ts';

export type ServerEntry = {
  /** Undefined: deleted. */
  readonly value: unknown;
  readonly version: number;
};

export type SyncServer = {
  readonly entry: (key: string) => ServerEntry | undefined;
  /** Deleted ones too. */
  readonly entries: () => ReadonlyMap<string, ServerEntry>;
  readonly live: () => ReadonlyMap<string, unknown>;
  /** Undefined deletes. The version given to it. */
  readonly commit: (key: string, value: unknown) => number;
  /** The newest version given. */
  readonly version: () => number;
};

export function createSyncServer(): SyncServer {
  const held = new Map<string, ServerEntry>();
  let version = 0;
  return {
    entry: (key) => held.get(key),
    entries: () => held,
    live() {
      const live = new Map<string, unknown>();
      for (const [key, { value }] of held) if (value !== undefined) live.set(key, value);
      return live;
    },
    commit(key, value) {
      const before = held.get(key);
      if (before !== undefined && sameJson(before.value, value)) return before.version;
      version += 1;
      held.set(key, { value: jsonCopy(value), version });
      return version;
    },
    version: () => version,
  };
}
