/** Waits for what a browser does in its own time: asks again and again, and gives up out loud. */
import { setTimeout as pause } from 'node:timers/promises';

/** As long as nothing should take on a machine that has other work (docs/decisions/0028-second-try.md). */
const PATIENCE = 30_000;

/** Resolves with the first answer that is neither null nor undefined nor false. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${PATIENCE / 1000} s in vain for ${what}.`);
    await pause(50);
  }
}
