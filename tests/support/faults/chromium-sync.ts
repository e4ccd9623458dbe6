/**
 * Chromium's way of carrying `storage.sync`: key by key.
 *
 * Owns: conflicts (the account wins, but its deletion loses to a change made here), the first start,
 * which makes the area as the account has it, the tokens for uploads. Must not know: quotas.
 *
 * Each key is its own entity: parts of one set come one by one, in any order, or late.
 */
import { jsonCopy, sameJson } from './json-copy.ts';
import { drawn, type SyncEngine, type SyncedValues } from './sync-engine.ts';
import type { SyncServer } from './sync-server.ts';

/** Shared by all extensions of a person; one is used up by one message. */
const TOKENS = 100;
const TOKEN_EVERY = 100_000;
/** Entities in one message. */
const MESSAGE = 25;

export function createChromiumSync(
  values: SyncedValues,
  now: () => number,
  startingTokens: number = TOKENS,
): SyncEngine {
  const { held, take } = values;
  const seen = new Map<string, number>();
  const unsent = new Set<string>();
  /** The engine's own copy of the area, in a store of its own. */
  const known = new Map<string, unknown>();
  let server: SyncServer | undefined;
  let isAttached = true;
  let tokens = Math.min(startingTokens, TOKENS);
  let refilledAt = now();

  function refill(): void {
    const earned = Math.floor((now() - refilledAt) / TOKEN_EVERY);
    if (earned <= 0) return;
    tokens = Math.min(TOKENS, tokens + earned);
    refilledAt += earned * TOKEN_EVERY;
  }

  /** Not a join: what the area alone holds is deleted. An empty side never wins. */
  function makeAreaLike(values: ReadonlyMap<string, unknown>): void {
    if (values.size === 0) {
      for (const key of held.keys()) {
        unsent.add(key);
        know(key);
      }
      return;
    }
    const changes = new Map<string, unknown>();
    for (const key of held.keys()) if (!values.has(key)) changes.set(key, undefined);
    for (const [key, value] of values) {
      if (!sameJson(held.get(key), value)) changes.set(key, value);
    }
    takeIn(changes);
  }

  function takeIn(changes: ReadonlyMap<string, unknown>): void {
    take(changes);
    for (const key of changes.keys()) know(key);
  }

  function know(key: string): void {
    if (held.has(key)) known.set(key, jsonCopy(held.get(key)));
    else known.delete(key);
  }

  function unfetched(account: SyncServer): string[] {
    const keys: string[] = [];
    for (const [key, { version }] of account.entries()) {
      if (version > (seen.get(key) ?? 0)) keys.push(key);
    }
    return keys;
  }

  function fetch(account: SyncServer, key: string): void {
    const entry = account.entry(key);
    if (entry === undefined) return;
    seen.set(key, entry.version);
    // A deletion loses to a change made here; anything else wins over it. What was changed is asked of
    // the engine's own copy, as Chromium does: it does not see what the area has lost (`MatchesData`
    // in client_tag_based_remote_update_handler.cc), and still sends it.
    if (unsent.has(key) && entry.value === undefined) {
      if (!known.has(key)) unsent.delete(key);
      return;
    }
    unsent.delete(key);
    if (!sameJson(held.get(key), entry.value)) take(new Map([[key, entry.value]]));
    know(key);
  }

  function send(account: SyncServer, keys: readonly string[]): void {
    tokens -= 1;
    for (const key of keys) {
      const stale = (account.entry(key)?.version ?? 0) > (seen.get(key) ?? 0);
      // Refused as a conflict: to be fetched first.
      if (stale) continue;
      seen.set(key, account.commit(key, known.get(key)));
      unsent.delete(key);
    }
  }

  function sendable(account: SyncServer): string[] {
    return [...unsent].filter((key) => (account.entry(key)?.version ?? 0) <= (seen.get(key) ?? 0));
  }

  return {
    changed(keys) {
      if (server === undefined || !isAttached) return;
      for (const key of keys) {
        unsent.add(key);
        know(key);
      }
    },
    signIn(account) {
      server = account;
      isAttached = true;
      seen.clear();
      unsent.clear();
      known.clear();
      for (const key of held.keys()) know(key);
      for (const [key, { version }] of account.entries()) seen.set(key, version);
      makeAreaLike(account.live());
    },
    signOut() {
      server = undefined;
    },
    detach() {
      isAttached = false;
    },
    attach() {
      if (isAttached) return;
      isAttached = true;
      if (server !== undefined) makeAreaLike(new Map(known));
    },
    step(draw) {
      refill();
      if (server === undefined || !isAttached) return false;
      const incoming = unfetched(server);
      const outgoing = tokens > 0 ? sendable(server) : [];
      if (incoming.length === 0 && outgoing.length === 0) return false;
      if (outgoing.length > 0 && (incoming.length === 0 || draw() < 0.5)) {
        outgoing.sort(() => draw() - 0.5);
        send(server, outgoing.slice(0, draw() < 0.5 ? 1 : MESSAGE));
      } else {
        const key = drawn(incoming, draw);
        if (key !== undefined) fetch(server, key);
      }
      return true;
    },
    waitsUntil() {
      if (server === undefined || !isAttached) return undefined;
      if (unfetched(server).length > 0) return now();
      if (unsent.size === 0) return undefined;
      return tokens > 0 ? now() : refilledAt + TOKEN_EVERY;
    },
  };
}
