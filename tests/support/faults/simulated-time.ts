/**
 * Time that passes when a run says so, with the timers that wait on it.
 *
 * Owns: the clock and its timers, in place of the global ones while installed. Must not know: alarms,
 * clocks that are set wrong.
 */
export type SimulatedTime = {
  readonly now: () => number;
  /** Calls `run` once, later; the answer calls it off. */
  readonly after: (run: () => void, wait: number) => () => void;
  /** When the next timer is due. */
  readonly nextDue: () => number | undefined;
  /** The clock goes to `at`, never back; what is due by then rings, the earliest first. */
  readonly goTo: (at: number, afterEach: () => Promise<unknown>) => Promise<void>;
  /** Takes the place of the global timers; the answer puts them back. */
  readonly install: () => () => void;
};

type Timer = { readonly due: number; readonly run: () => void };

export function createSimulatedTime(start: number): SimulatedTime {
  const timers = new Map<number, Timer>();
  let now = start;
  let counted = 0;

  function after(run: () => void, wait: number): () => void {
    const id = add(run, wait);
    return () => timers.delete(id);
  }

  function add(run: () => void, wait: number): number {
    counted += 1;
    timers.set(counted, { due: now + Math.max(0, wait), run });
    return counted;
  }

  /** Timers of one moment ring in the order set: the map keeps it. */
  function next(): [number, Timer] | undefined {
    let found: [number, Timer] | undefined;
    for (const entry of timers)
      if (found === undefined || entry[1].due < found[1].due) found = entry;
    return found;
  }

  return {
    now: () => now,
    after,
    nextDue: () => next()?.[1].due,
    async goTo(at, afterEach) {
      for (let timer = next(); timer !== undefined && timer[1].due <= at; timer = next()) {
        timers.delete(timer[0]);
        now = Math.max(now, timer[1].due);
        timer[1].run();
        await afterEach();
      }
      now = Math.max(now, at);
    },
    install() {
      const { setTimeout: realSet, clearTimeout: realClear } = globalThis;
      const simulated = {
        setTimeout: (run: () => void, wait = 0) => add(run, wait),
        clearTimeout: (id: number | undefined) => {
          if (id !== undefined) timers.delete(id);
        },
      };
      Object.assign(globalThis, simulated);
      return () => {
        Object.assign(globalThis, { setTimeout: realSet, clearTimeout: realClear });
      };
    },
  };
}
