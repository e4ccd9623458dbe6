/**
 * The contexts that share one storage area: how their calls land and how they hear of changes.
 *
 * Owns: the order of calls, answers and events, and the death of a context. Must not know: what is
 * stored, or what is refused.
 */
import type { AreaChanges } from '@/storage/area.ts';
import { jsonCopy } from './json-copy.ts';

export type EventOrder = 'in order' | 'in any order';
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

export type Context = {
  /** Calls of one context land in the order made; their answers return in any. */
  readonly call: <Answer>(land: () => Answer) => Promise<Answer>;
  readonly onChanged: (listener: (changes: AreaChanges) => void, signal: AbortSignal) => void;
  /** No answer and no event reaches the context any more; what it sent may still land. */
  readonly die: () => void;
};

export type Contexts = {
  readonly connect: () => Context;
  readonly announce: (changes: AreaChanges) => void;
};

export function createContexts(turn: () => Promise<void>, events: EventOrder): Contexts {
  const heardBy = new Set<(changes: AreaChanges) => void>();

  function connect(): Context {
    let dead = false;
    let lastCall = Promise.resolve();
    let lastEvent = Promise.resolve();
    const listeners = new Set<(changes: AreaChanges) => void>();

    /** One event reaches all listeners of a context together, in the order they were added. */
    function deliver(changes: AreaChanges): void {
      const mine = events === 'in order' ? lastEvent.then(turn) : turn();
      lastEvent = mine.then(() => {
        if (dead) return;
        for (const listener of [...listeners]) listener(jsonCopy(changes));
      });
    }

    async function call<Answer>(land: () => Answer): Promise<Answer> {
      if (dead) return new Promise<Answer>(() => undefined);
      const mine = lastCall.then(turn);
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
      await turn();
      return dead ? new Promise<Answer>(() => undefined) : answer();
    }

    function onChanged(listener: (changes: AreaChanges) => void, signal: AbortSignal): void {
      heardBy.add(deliver);
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener));
    }

    function die(): void {
      dead = true;
      heardBy.delete(deliver);
    }

    return { call, onChanged, die };
  }

  return {
    connect,
    announce(changes) {
      if (Object.keys(changes).length === 0) return;
      for (const deliver of [...heardBy]) deliver(jsonCopy(changes));
    },
  };
}

/** One key's change as the browsers tell it: what was not there, or is no more, is left out. */
export function changeOf(before: unknown, after: unknown): Changes[string] {
  return {
    ...(before === undefined ? {} : { oldValue: before }),
    ...(after === undefined ? {} : { newValue: after }),
  };
}
