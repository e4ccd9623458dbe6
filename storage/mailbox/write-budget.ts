/**
 * How often the mailbox may be written: so many calls in any hour, over all lives of the background.
 *
 * Owns: counting calls. A call is remembered before it is made: a background stopped in between has
 * made one call too few, never one too many. Must not know: what the calls are.
 */
import * as z from 'zod/mini';
import { CALLS_AN_HOUR } from './limits.ts';
import type { MailboxMemory } from './memory.ts';

export type WriteBudget = {
  /** Takes one call, or says when there will be one again. */
  readonly take: () => Promise<Taken>;
  /** Calls that may be made now. */
  readonly left: () => Promise<number>;
};

export type Taken = { readonly kind: 'taken' } | { readonly kind: 'wait'; readonly until: number };

const HOUR = 3_600_000;
const NAME = 'calls';
const timesSchema = z.array(z.number());

export function createWriteBudget(options: {
  readonly memory: MailboxMemory;
  readonly now: () => number;
  readonly most?: number;
}): WriteBudget {
  const { memory, now, most = CALLS_AN_HOUR } = options;
  let calls: readonly number[] | undefined;

  async function recent(): Promise<readonly number[]> {
    if (calls === undefined) {
      const remembered = z.safeParse(timesSchema, await memory.read(NAME));
      calls ??= remembered.success ? remembered.data : [];
    }
    const time = now();
    if (calls.some((call) => call > time)) {
      // A clock that was set back must not shut the mailbox for longer than the hour.
      calls = calls.map((call) => Math.min(call, time));
      await memory.write(NAME, calls);
    }
    calls = calls.filter((call) => call > time - HOUR);
    return calls;
  }

  return {
    async take() {
      const before = await recent();
      const first = before[before.length - most];
      if (first !== undefined) return { kind: 'wait', until: first + HOUR };
      calls = [...before, now()];
      await memory.write(NAME, calls);
      return { kind: 'taken' };
    },
    left: async () => Math.max(0, most - (await recent()).length),
  };
}
