/**
 * One storage area shared by several contexts, that can fail as the browsers' own one does.
 *
 * Owns: the order in which calls land, answers return and events arrive (drawn from a seed), copying
 * of values in and out, quota, refusals, unreadable stores, the death of a context. Must not know:
 * records. Every step waits for `settle`, so that a test decides when things happen.
 */
import type { AreaChanges, StorageArea } from '@/storage/area.ts';
import { chromiumBytes, chromiumValue } from './chromium-values.ts';

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

export function createTurns(seed: number): Turns {
  const draw = drawing(seed);
  const waiting: (() => void)[] = [];
  return {
    turn: () => new Promise((resolve) => waiting.push(resolve)),
    async settle(most = Number.POSITIVE_INFINITY) {
      let taken = 0;
      await afterMicrotasks();
      while (taken < most && waiting.length > 0) {
        const [next] = waiting.splice(Math.floor(draw() * waiting.length), 1);
        next?.();
        taken += 1;
        await afterMicrotasks();
      }
      return taken;
    },
  };
}

export type SharedContext = {
  readonly area: StorageArea;
  /** No answer and no event reaches the context any more; what it sent may still land. */
  readonly die: () => void;
};

export type SharedStore = {
  readonly connect: () => SharedContext;
  readonly read: (key: string) => unknown;
  readonly keys: () => readonly string[];
  /** A change from elsewhere, at once, with events to all. */
  readonly put: (items: Readonly<Record<string, unknown>>) => void;
  readonly remove: (key: string) => void;
  /** How many calls of `set` have been accepted. */
  readonly writes: () => number;
  readonly reads: () => number;
  /** The next `times` writes are refused with these words. */
  readonly refuseWrites: (words: string, times?: number) => void;
  readonly failReads: (words: string, times?: number) => void;
};

export const LOCAL_QUOTA = 10_485_760;

export function createSharedStore(options: {
  readonly turns: Turns;
  readonly browser?: 'chromium' | 'firefox';
  /** Each context hears of changes in the order of the store, or in any. */
  readonly events?: 'in order' | 'in any order';
  readonly quota?: number;
}): SharedStore {
  const { turns, browser = 'chromium', events = 'in order', quota = LOCAL_QUOTA } = options;
  const held = new Map<string, unknown>();
  const listeners = new Set<(changes: AreaChanges) => void>();
  const copyIn = (value: unknown) =>
    browser === 'chromium' ? chromiumValue(structuredClone(value)) : structuredClone(value);
  let writes = 0;
  let reads = 0;
  let refusal = { words: '', times: 0 };
  let readFailure = { words: '', times: 0 };

  function apply(items: Readonly<Record<string, unknown>>): void {
    const incoming = Object.entries(items).map(([key, value]) => [key, copyIn(value)] as const);
    if (browser === 'chromium') {
      const after = new Map([...held, ...incoming]);
      let total = 0;
      for (const [key, value] of after) total += chromiumBytes(key, value);
      if (total > quota) throw new Error('Resource::kQuotaBytes quota exceeded');
    }
    const changes: Record<string, { oldValue?: unknown; newValue?: unknown }> = {};
    for (const [key, value] of incoming) {
      const before = held.get(key);
      held.set(key, value);
      const same = JSON.stringify(before) === JSON.stringify(value);
      if (same && browser === 'chromium') continue;
      changes[key] = { newValue: value, ...(before === undefined ? {} : { oldValue: before }) };
    }
    announce(changes);
  }

  function announce(changes: AreaChanges): void {
    if (Object.keys(changes).length === 0) return;
    for (const listener of listeners) listener(changes);
  }

  function refuseIfTold(): void {
    if (refusal.times === 0) return;
    refusal = { ...refusal, times: refusal.times - 1 };
    throw new Error(refusal.words);
  }

  function failIfTold(): void {
    reads += 1;
    if (readFailure.times === 0) return;
    readFailure = { ...readFailure, times: readFailure.times - 1 };
    throw new Error(readFailure.words);
  }

  function connect(): SharedContext {
    let dead = false;
    let lastCall = Promise.resolve();
    let lastEvent = Promise.resolve();

    /** Calls of one context land in the order made; their answers return in any. */
    async function call<Answer>(land: () => Answer): Promise<Answer> {
      if (dead) return new Promise<Answer>(() => undefined);
      const mine = lastCall.then(turns.turn);
      lastCall = mine;
      await mine;
      let answer: () => Answer;
      try {
        const landed = land();
        answer = () => landed;
      } catch (error) {
        answer = () => {
          throw error;
        };
      }
      await turns.turn();
      return dead ? new Promise<Answer>(() => undefined) : answer();
    }

    const area: StorageArea = {
      getKeys: () =>
        call(() => {
          failIfTold();
          return [...held.keys()];
        }),
      get: (keys) =>
        call(() => {
          failIfTold();
          const found = keys.filter((key) => held.has(key));
          return structuredClone(Object.fromEntries(found.map((key) => [key, held.get(key)])));
        }),
      set: (items) => {
        const sent = structuredClone(items);
        return call(() => {
          refuseIfTold();
          apply(sent);
          writes += 1;
        });
      },
      onChanged(listener, signal) {
        const deliver = (changes: AreaChanges) => {
          const copy = structuredClone(changes);
          const mine = events === 'in order' ? lastEvent.then(turns.turn) : turns.turn();
          lastEvent = mine.then(() => {
            if (!dead && !signal.aborted) listener(copy);
          });
        };
        listeners.add(deliver);
        signal.addEventListener('abort', () => listeners.delete(deliver));
      },
    };
    return {
      area,
      die() {
        dead = true;
      },
    };
  }

  return {
    connect,
    read: (key) => structuredClone(held.get(key)),
    keys: () => [...held.keys()],
    put: apply,
    remove(key) {
      const oldValue = held.get(key);
      if (held.delete(key)) announce({ [key]: { oldValue } });
    },
    writes: () => writes,
    reads: () => reads,
    refuseWrites(words, times = Number.POSITIVE_INFINITY) {
      refusal = { words, times };
    },
    failReads(words, times = Number.POSITIVE_INFINITY) {
      readFailure = { words, times };
    },
  };
}
