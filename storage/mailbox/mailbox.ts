/**
 * The mailbox in the browser's account: `storage.sync`, through which devices hear of each other.
 *
 * Owns: when it is read, joined and written, and what is told of it. Nothing here ever rejects or
 * stands in the way of a save: a mailbox that is full, busy or closed is tried again later. Must not
 * know: when it is called (storage/keeper.ts), how parcels are packed.
 */
import type { MailboxStatus } from '@/domain/copies.ts';
import { oneAtATime } from '../in-turn.ts';
import type { SyncArea } from '../kept-areas.ts';
import { mayStand } from '../may-stand.ts';
import type { Held, Truth } from '../truth.ts';
import { createCarrier } from './carrying-out.ts';
import type { Codec } from './codec.ts';
import { broughtBy, epochOf, isAlwaysRead, type Use, useOf } from './intake.ts';
import { MAILBOX_LIMITS, type MailboxLimits } from './limits.ts';
import type { MailboxMemory } from './memory.ts';
import { type Generation, type Known, type Unpacked, unpackItems } from './parcel-items.ts';
import { type Plan, planExchange } from './plan.ts';
import { createRemembered } from './remembered.ts';
import { contentsOf } from './status.ts';
import { isUnavailable, type Trouble, troubleOf, waitAfter } from './troubles.ts';
import { createWriteBudget, type WriteBudget } from './write-budget.ts';

export type ExchangeOutcome =
  /** The mailbox holds what it should; also where it is switched off or there is none. */
  | { readonly kind: 'in-step' }
  | { readonly kind: 'written' }
  /** To be tried again at this time, in milliseconds since 1970. */
  | { readonly kind: 'later'; readonly at: number; readonly trouble: Trouble };

export type Mailbox = {
  /** Joins what can be read into the truth; writes nothing to the area. */
  readonly join: () => Promise<void>;
  /** Joins, then writes what the area lacks, as the budget allows. */
  readonly exchange: () => Promise<ExchangeOutcome>;
  readonly status: () => Promise<MailboxStatus>;
};

type Items = Readonly<Record<string, unknown>>;
type Joined = {
  readonly items: Items;
  readonly unpacked: Unpacked;
  readonly held: Held;
  readonly use: Use;
};

export function createMailbox(options: {
  readonly area: SyncArea;
  readonly truth: Truth;
  readonly codec: Codec;
  readonly now: () => number;
  readonly memory: MailboxMemory;
  readonly budget?: WriteBudget;
  readonly limits?: MailboxLimits;
}): Mailbox {
  const { area, truth, codec, now, memory, limits = MAILBOX_LIMITS } = options;
  const budget = options.budget ?? createWriteBudget({ memory, now });
  const remembered = createRemembered(memory, now);
  const known: Known = new Map();
  const carryOut = createCarrier({ area, budget, limits });

  /** Two of them would plan from what the other is changing. */
  const inTurn = oneAtATime();

  async function takeIn(
    some: readonly Generation[],
    held: Held,
    all: readonly Generation[],
  ): Promise<Held> {
    const brought = broughtBy(some, held, epochOf(held, all));
    if (brought.size === 0) return held;
    await truth.absorb(brought);
    return truth.read();
  }

  async function joinIn(): Promise<Joined> {
    const items = await area.get();
    const unpacked = await unpackItems(items, codec, known);
    const { generations } = unpacked;
    // These first: they say whether the rest is to be read at all, and what of it is erased.
    let held = await takeIn(generations.filter(isAlwaysRead), await truth.read(), generations);
    if (useOf(held, generations).kind === 'on') held = await takeIn(generations, held, generations);
    // What came in meanwhile, from a page, may have changed the settings.
    return { items, unpacked, held, use: useOf(held, generations) };
  }

  async function planFor({ unpacked, held, use }: Joined): Promise<Plan> {
    const { generations } = unpacked;
    const epoch = epochOf(held, generations);
    const broken = generations.filter(
      ({ content }) => content.kind === 'incomplete' || content.kind === 'damaged',
    );
    const seen = {
      unpacked,
      // What no other device would believe stays here; sent, it would be sent again and again.
      truth: new Map(
        [...held.records].filter(([, record]) => record.epoch >= epoch && mayStand(record)),
      ),
      epoch,
      wish: { all: use.kind === 'on', withNotes: use.kind === 'on' && use.withNotes },
      brokenFor: await remembered.brokenFor(broken),
      told: await remembered.told(),
    };
    return planExchange(seen, codec, limits);
  }

  async function failed(trouble: Trouble): Promise<ExchangeOutcome> {
    const refusals = (await remembered.state()).refusals + 1;
    await remembered.become({ trouble, refusals });
    return { kind: 'later', at: now() + waitAfter(trouble, refusals), trouble };
  }

  async function exchangeNow(): Promise<ExchangeOutcome> {
    const joined = await joinIn();
    if (joined.use.kind === 'unknown') return failed('refused');
    const plan = await planFor(joined);
    const carried = await carryOut(plan, joined.items);
    const { leftOut } = plan;
    if (carried.kind === 'failed') return failed(carried.trouble);
    if (carried.kind === 'spent') return { kind: 'later', at: carried.until, trouble: 'busy' };
    await remembered.tell(plan.beside);
    await remembered.become({ inStepAt: now(), trouble: null, refusals: 0, leftOut });
    return { kind: carried.kind === 'done' ? 'written' : 'in-step' };
  }

  return {
    join: () =>
      inTurn(async () => {
        try {
          await joinIn();
        } catch {
          // It is read again at the next change, start or exchange; `exchange` tells of trouble.
        }
      }),
    exchange: () =>
      inTurn(async () => {
        try {
          return await exchangeNow();
        } catch (error) {
          return isUnavailable(error) ? { kind: 'in-step' } : failed(troubleOf(error));
        }
      }),
    status: () =>
      inTurn(async () => {
        const { inStepAt, trouble, leftOut } = await remembered.state();
        const told = { kind: 'on', limit: limits.mostBytes, leftOut, inStepAt, trouble } as const;
        try {
          const held = await truth.read();
          const items = await area.get();
          const unpacked = await unpackItems(items, codec, known);
          const isOff = useOf(held, unpacked.generations).kind === 'off';
          return isOff ? { kind: 'off' } : { ...told, ...contentsOf(unpacked) };
        } catch (error) {
          if (isUnavailable(error)) return { kind: 'unavailable' };
          const nothing = { bytes: 0, interviews: 0, hasNotes: false, newer: 0 };
          return { ...told, ...nothing, trouble: trouble ?? troubleOf(error) };
        }
      }),
  };
}
