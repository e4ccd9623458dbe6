/**
 * Firefox's way of carrying `storage.sync`: the whole area at once.
 *
 * Owns: the three-way merge with what was last sent or fetched. Must not know: quotas, tokens (its
 * servers set none). What the account has changed since then wins, its removals too; what only the
 * area has stays; without a last time the account's keys win and the area's own stay.
 */
import { sameJson } from './json-copy.ts';
import type { SyncEngine, SyncedValues } from './sync-engine.ts';
import type { SyncServer } from './sync-server.ts';

export function createFirefoxSync(values: SyncedValues): SyncEngine {
  const { held, take } = values;
  let server: SyncServer | undefined;
  let isAttached = true;
  let hasChanged = true;
  let fetchedAt = -1;
  let last: ReadonlyMap<string, unknown> | undefined;

  function merge(account: SyncServer): void {
    const theirs = account.live();
    const changes = new Map<string, unknown>();
    for (const [key, value] of theirs) {
      const isNews = last === undefined || !last.has(key) || !sameJson(last.get(key), value);
      if (isNews && !sameJson(held.get(key), value)) changes.set(key, value);
    }
    for (const key of last?.keys() ?? []) {
      if (!theirs.has(key) && held.has(key)) changes.set(key, undefined);
    }
    take(changes);
  }

  function send(account: SyncServer): void {
    for (const key of account.live().keys()) if (!held.has(key)) account.commit(key, undefined);
    for (const [key, value] of held) account.commit(key, value);
  }

  const wantsToSync = (account: SyncServer) => hasChanged || account.version() !== fetchedAt;

  return {
    changed() {
      hasChanged = true;
    },
    signIn(account) {
      server = account;
      last = undefined;
      fetchedAt = -1;
    },
    signOut() {
      server = undefined;
    },
    detach() {
      isAttached = false;
    },
    attach() {
      isAttached = true;
      // What the area has lost meanwhile is taken for removed here.
      hasChanged = true;
    },
    step() {
      if (server === undefined || !isAttached || !wantsToSync(server)) return false;
      // One record a person's extension, replaced only if unchanged meanwhile: one step.
      merge(server);
      send(server);
      last = new Map(held);
      fetchedAt = server.version();
      hasChanged = false;
      return true;
    },
    waitsUntil: () => {
      const wanted = server !== undefined && isAttached && wantsToSync(server);
      return wanted ? 0 : undefined;
    },
  };
}
