/**
 * A plan carried out, call by call, as the budget and the browser allow.
 *
 * Owns: the order of calls. First set, then remove: a device that reads in between finds both. Where
 * there is no room for that, remove first: what is taken out is in the truth. Must not know: why.
 */
import type { SyncArea } from '../kept-areas.ts';
import { chromiumBytes } from './chromium-bytes.ts';
import type { MailboxLimits } from './limits.ts';
import type { Plan } from './plan.ts';
import { type Trouble, troubleOf } from './troubles.ts';
import type { WriteBudget } from './write-budget.ts';

export type Carried =
  | { readonly kind: 'nothing' | 'done' }
  /** The budget is spent. */
  | { readonly kind: 'spent'; readonly until: number }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** Firefox counts the whole as one JSON: quotes, a colon and a comma more for each item. */
const AROUND_AN_ITEM = 4;
/** So many bytes that are of no use any more are worth a call of their own. */
const WORTH_A_CALL = 10_000;
/** While this many calls are left, tidying is done at once. */
const PLENTY = 12;

export function createCarrier(options: {
  readonly area: SyncArea;
  readonly budget: WriteBudget;
  readonly limits: MailboxLimits;
}): (plan: Plan, held: Readonly<Record<string, unknown>>) => Promise<Carried> {
  const { area, budget, limits } = options;

  async function call(make: () => Promise<void>): Promise<Carried> {
    const turn = await budget.take();
    if (turn.kind === 'wait') return { kind: 'spent', until: turn.until };
    try {
      await make();
      return { kind: 'done' };
    } catch (error) {
      return { kind: 'failed', trouble: troubleOf(error) };
    }
  }

  const remove = (keys: readonly string[]) => call(() => area.remove(keys));

  function isTooMuch(held: Readonly<Record<string, unknown>>): boolean {
    const count = Object.keys(held).length;
    return count > limits.quotaItems || bytesOf(held) + count * AROUND_AN_ITEM > limits.quotaBytes;
  }

  async function setAndClean(
    plan: Plan,
    held: Readonly<Record<string, unknown>>,
  ): Promise<Carried> {
    const after = { ...held, ...plan.set };
    const unneeded = [...plan.drop, ...plan.tidy];
    const set = () => call(() => area.set(plan.set));
    let first = unneeded;
    if (isTooMuch(after)) {
      // What is broken goes as well where the rest does not make room enough.
      if (isTooMuch(withoutKeys(after, unneeded))) first = [...unneeded, ...plan.spare];
    } else {
      const outcome = await set();
      if (outcome.kind === 'done') return clean(plan, held);
      const isFull = outcome.kind === 'failed' && outcome.trouble === 'full';
      first = [...unneeded, ...plan.spare];
      if (!isFull || first.length === 0) return outcome;
    }
    const removed = first.length > 0 ? await remove(first) : undefined;
    return removed === undefined || removed.kind === 'done' ? set() : removed;
  }

  async function clean(plan: Plan, held: Readonly<Record<string, unknown>>): Promise<Carried> {
    const unneeded = [...plan.drop, ...plan.tidy];
    if (unneeded.length === 0) return { kind: 'done' };
    const tidies = Object.fromEntries(plan.tidy.map((key) => [key, held[key]]));
    const canWait = plan.drop.length === 0 && bytesOf(tidies) < WORTH_A_CALL;
    if (canWait && (await budget.left()) < PLENTY) return { kind: 'done' };
    return remove(unneeded);
  }

  return async (plan, held) => {
    if (Object.keys(plan.set).length > 0) return setAndClean(plan, held);
    const unneeded = [...plan.drop, ...plan.tidy];
    return unneeded.length > 0 ? remove(unneeded) : { kind: 'nothing' };
  };
}

function bytesOf(items: Readonly<Record<string, unknown>>): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + chromiumBytes(key, value), 0);
}

function withoutKeys(
  items: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Readonly<Record<string, unknown>> {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(items).filter(([key]) => !gone.has(key)));
}
