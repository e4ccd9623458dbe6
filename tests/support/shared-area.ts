/**
 * `storage.local` of one device, shared by several contexts, that can fail as the browsers' own does.
 *
 * Owns: copying of values in and out, quota, refusals, unreadable and damaged stores, and the turns
 * that put every step in an order drawn from a seed. Must not know: records. Every step waits for
 * `settle`, so that a test decides when things happen. `storage.sync`: ./faults/sync-device.ts.
 */
import type { AreaChanges } from '@/storage/area.ts';
import type { KeptArea } from '@/storage/kept-areas.ts';
import { chromiumBytes, chromiumValue } from './chromium-values.ts';
import { changeOf, createContexts, type EventOrder } from './faults/contexts.ts';
import { createFailures, type Failures } from './faults/failures.ts';
import { jsonCopy, sameJson } from './faults/json-copy.ts';

export type Turns = {
  /** Resolves when this step's turn has come. */
  readonly turn: () => Promise<void>;
  /** Lets up to `most` steps happen, in the drawn order; the number that did. */
  readonly settle: (most?: number) => Promise<number>;
};

/** Lets all promises that can go on do so. */
const afterMicrotasks = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A small generator of its own, so that a seed replays a run (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `together`: several steps may happen before what follows from them does, which is much faster. */
export function createTurns(seed: number, pace: 'one by one' | 'together' = 'one by one'): Turns {
  const draw = drawing(seed);
  const waiting: (() => void)[] = [];

  function take(): void {
    const [next] = waiting.splice(Math.floor(draw() * waiting.length), 1);
    next?.();
  }

  return {
    turn: () => new Promise((resolve) => waiting.push(resolve)),
    async settle(most = Number.POSITIVE_INFINITY) {
      let taken = 0;
      await afterMicrotasks();
      while (taken < most && waiting.length > 0) {
        const some = pace === 'together' ? 1 + Math.floor(draw() * waiting.length) : 1;
        for (let left = Math.min(some, most - taken); left > 0; left -= 1) {
          take();
          taken += 1;
        }
        if (pace === 'together') await afterAFewMicrotasks();
        if (pace === 'one by one' || waiting.length === 0) await afterMicrotasks();
      }
      return taken;
    },
  };
}

/** Most of what can go on does so within this many; far cheaper than waiting for all of it. */
const A_FEW = 16;

async function afterAFewMicrotasks(): Promise<void> {
  for (let count = 0; count < A_FEW; count += 1) await undefined;
}

export type SharedContext = {
  readonly area: KeptArea;
  /** No answer and no event reaches the context any more; what it sent may still land. */
  readonly die: () => void;
};

export type SharedStore = Pick<Failures, 'refuseWrites' | 'failReads'> & {
  readonly connect: () => SharedContext;
  readonly read: (key: string) => unknown;
  readonly keys: () => readonly string[];
  /** A change from elsewhere, at once, with events to all. */
  readonly put: (items: Readonly<Record<string, unknown>>) => void;
  readonly remove: (key: string) => void;
  /** Damage: the value stands there as if it always had, and nobody is told. Undefined: lost. */
  readonly corrupt: (key: string, value: unknown) => void;
  /** The store comes back with nothing in it, and nobody is told. */
  readonly empty: () => void;
  /** How many calls of `set` have been accepted. */
  readonly writes: () => number;
  readonly reads: () => number;
};

const LOCAL_QUOTA = 10_485_760;

export function createSharedStore(options: {
  readonly turns: Turns;
  readonly browser?: 'chromium' | 'firefox';
  /** Each context hears of changes in the order of the store, or in any. */
  readonly events?: EventOrder;
  readonly quota?: number;
}): SharedStore {
  const { turns, browser = 'chromium', events = 'in order', quota = LOCAL_QUOTA } = options;
  const isChromium = browser === 'chromium';
  const held = new Map<string, unknown>();
  const bytes = new Map<string, number>();
  const contexts = createContexts(turns.turn, events);
  const failures = createFailures();
  const copyIn = (value: unknown) => (isChromium ? chromiumValue(value) : jsonCopy(value));
  let total = 0;
  let writes = 0;
  let reads = 0;

  function place(key: string, value: unknown): void {
    const size = value === undefined ? 0 : chromiumBytes(key, value);
    total += size - (bytes.get(key) ?? 0);
    bytes.set(key, size);
    if (value === undefined) held.delete(key);
    else held.set(key, value);
  }

  function refuseOverQuota(incoming: readonly (readonly [string, unknown])[]): void {
    let after = total;
    for (const [key, value] of incoming) after += chromiumBytes(key, value) - (bytes.get(key) ?? 0);
    if (after > quota) throw new Error('Resource::kQuotaBytes quota exceeded');
  }

  function apply(items: Readonly<Record<string, unknown>>): void {
    const copies = Object.entries(items).map(([key, value]) => [key, copyIn(value)] as const);
    const incoming = copies.filter(([, value]) => value !== undefined);
    if (isChromium) refuseOverQuota(incoming);
    const changes: Record<string, AreaChanges[string]> = {};
    for (const [key, value] of incoming) {
      const before = held.get(key);
      place(key, value);
      if (!isChromium || !sameJson(before, value)) changes[key] = changeOf(before, value);
    }
    contexts.announce(changes);
  }

  function removeAll(keys: readonly string[]): void {
    const changes: Record<string, AreaChanges[string]> = {};
    for (const key of keys) {
      if (!held.has(key)) continue;
      changes[key] = changeOf(held.get(key), undefined);
      place(key, undefined);
    }
    contexts.announce(changes);
  }

  function countRead(): void {
    reads += 1;
    failures.onRead();
  }

  function connect(): SharedContext {
    const { call, onChanged, die } = contexts.connect();
    const area: KeptArea = {
      getKeys: () =>
        call(() => {
          countRead();
          return [...held.keys()];
        }),
      get: (keys) =>
        call(() => {
          countRead();
          const found = keys.filter((key) => held.has(key));
          return Object.fromEntries(found.map((key) => [key, jsonCopy(held.get(key))]));
        }),
      set: (items) => {
        const sent = jsonCopy(items);
        return call(() => {
          failures.onWrite();
          apply(sent);
          writes += 1;
        });
      },
      remove: (keys) => {
        const sent = [...keys];
        return call(() => {
          failures.onWrite();
          removeAll(sent);
        });
      },
      onChanged,
    };
    return { area, die };
  }

  return {
    connect,
    read: (key) => jsonCopy(held.get(key)),
    keys: () => [...held.keys()],
    put: apply,
    remove: (key) => removeAll([key]),
    corrupt: (key, value) => place(key, copyIn(value)),
    empty() {
      for (const key of [...held.keys()]) place(key, undefined);
    },
    writes: () => writes,
    reads: () => reads,
    refuseWrites: failures.refuseWrites,
    failReads: failures.failReads,
  };
}
