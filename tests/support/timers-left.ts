/**
 * Ends the timers that a test file has left behind, for files share a process.
 *
 * Owns: which are still to ring. A model whose devices are given up leaves hundreds of half a minute; they rang
 * while another file held the clock, whose every run then waited for theirs (six seconds became fifty).
 * Must not know: whose they are.
 */
import { vi } from 'vitest';

type Handle = ReturnType<typeof setTimeout>;

/** To be called before a file; what it gives, after it. Globals that are stubbed meanwhile are given back by then. */
export function watchTimers(): () => void {
  const { setTimeout: begin, clearTimeout: end } = globalThis;
  const waiting = new Set<Handle>();
  vi.stubGlobal(
    'setTimeout',
    new Proxy(begin, {
      apply(target, self, [run, ...rest]: [(...given: unknown[]) => void, ...unknown[]]) {
        const ring = (...given: unknown[]) => {
          waiting.delete(handle);
          run(...given);
        };
        const handle: Handle = Reflect.apply(target, self, [ring, ...rest]);
        waiting.add(handle);
        return handle;
      },
    }),
  );
  vi.stubGlobal(
    'clearTimeout',
    new Proxy(end, {
      apply(target, self, [handle]: [Handle]) {
        waiting.delete(handle);
        Reflect.apply(target, self, [handle]);
      },
    }),
  );
  return () => {
    for (const handle of waiting) end(handle);
    waiting.clear();
  };
}
