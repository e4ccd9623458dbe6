/**
 * What the mailbox knows from one life of the background to the next, besides its calls.
 *
 * Owns: those values and reading them back, whatever stands there. Must not know: what follows.
 */
import * as z from 'zod/mini';
import { wholeNumber } from '@/domain/whole-number.ts';
import type { MailboxMemory } from './memory.ts';
import type { Generation } from './parcel-items.ts';

const stateSchema = z.strictObject({
  inStepAt: z.nullable(z.number()),
  trouble: z.nullable(z.enum(['full', 'busy', 'refused'])),
  /** How often in a row it could not be written. */
  refusals: wholeNumber(0),
  leftOut: wholeNumber(0),
});

export type MailboxState = Readonly<z.infer<typeof stateSchema>>;

const NEW_STATE: MailboxState = { inStepAt: null, trouble: null, refusals: 0, leftOut: 0 };

/** A generation that cannot be used is taken out after this long, in milliseconds. */
export const STALE_AFTER = 86_400_000;
/** Parts still come in; until then they may be the only copy of what another device held. */
export const ARRIVES_WITHIN = 30 * 60_000;
const brokenSchema = z.record(z.string(), z.number());
const besideSchema = z.record(z.string(), z.tuple([z.string(), z.number()]));

export type Remembered = {
  readonly state: () => Promise<MailboxState>;
  readonly become: (changes: Partial<MailboxState>) => Promise<void>;
  /** Notes which generations cannot be used now; tells since when, in milliseconds. */
  readonly brokenFor: (broken: readonly Generation[]) => Promise<ReadonlyMap<Generation, number>>;
  /** What was written beside a newer program's parcels within the last day. */
  readonly told: () => Promise<ReadonlyMap<string, string>>;
  readonly tell: (beside: ReadonlyMap<string, string>) => Promise<void>;
};

export function createRemembered(memory: MailboxMemory, now: () => number): Remembered {
  let state: MailboxState | undefined;
  let firstSeen: Readonly<Record<string, number>> | undefined;
  let beside: Readonly<z.infer<typeof besideSchema>> | undefined;

  async function current(): Promise<MailboxState> {
    if (state === undefined) {
      const read = z.safeParse(stateSchema, await memory.read('state'));
      state ??= read.success ? read.data : NEW_STATE;
    }
    return state;
  }

  async function toldAt(): Promise<Readonly<z.infer<typeof besideSchema>>> {
    const read = z.safeParse(besideSchema, beside ?? (await memory.read('beside')));
    const all = Object.entries(read.success ? read.data : {});
    beside = Object.fromEntries(all.filter(([, [, at]]) => Math.abs(now() - at) < STALE_AFTER));
    return beside;
  }

  return {
    state: current,
    async become(changes) {
      const next = { ...(await current()), ...changes };
      state = next;
      await memory.write('state', next);
    },
    async told() {
      const all = Object.entries(await toldAt());
      return new Map(all.map(([parcel, [digest]]) => [parcel, digest]));
    },
    async tell(written) {
      if (written.size === 0) return;
      const added = [...written].map(([parcel, digest]) => [parcel, [digest, now()] as const]);
      const next = { ...(await toldAt()), ...Object.fromEntries(added) };
      beside = next;
      await memory.write('beside', next);
    },
    async brokenFor(broken) {
      if (firstSeen === undefined) {
        const read = z.safeParse(brokenSchema, await memory.read('broken'));
        firstSeen ??= read.success ? read.data : {};
      }
      const before = firstSeen;
      const time = now();
      const seen = new Map<Generation, number>();
      for (const generation of broken) {
        // A clock that was set back must not put it off for ever.
        seen.set(generation, Math.min(before[nameOf(generation)] ?? time, time));
      }
      firstSeen = Object.fromEntries([...seen].map(([one, at]) => [nameOf(one), at]));
      if (broken.length > 0 || Object.keys(before).length > 0) {
        await memory.write('broken', firstSeen);
      }
      return new Map([...seen].map(([one, at]) => [one, time - at]));
    },
  };
}

function nameOf({ parcel, name }: Generation): string {
  return `${parcel}/${name}`;
}
