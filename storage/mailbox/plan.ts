/**
 * What is to be written into the mailbox and taken out of it.
 *
 * Owns: that decision, from what was read. Must not know: the area, its calls and their failures.
 */
import type { RecordKey } from '@/domain/keys.ts';
import { EPOCH_PARCEL, type ParcelId, parcelOf, SETTINGS_PARCEL } from '@/domain/parcel.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Codec } from './codec.ts';
import { type Holding, holdingOf } from './holding.ts';
import type { MailboxItem } from './item-layout.ts';
import type { MailboxLimits } from './limits.ts';
import {
  type Candidate,
  chooseMembers,
  type Member,
  type Place,
  placeOf,
  type Size,
} from './membership.ts';
import { type Packed, packParcel } from './pack-parcel.ts';
import { contentBytes, type Records } from './parcel-content.ts';
import type { Generation, Unpacked } from './parcel-items.ts';
import { ARRIVES_WITHIN, STALE_AFTER } from './remembered.ts';
import { holdsTakenWords } from './taken-words.ts';

export type Plan = {
  readonly set: Readonly<Record<string, MailboxItem>>;
  /** To be taken out: there is no room for it, or it must not be there. */
  readonly drop: readonly string[];
  /** May be taken out when it suits: said by others, or broken for a day. */
  readonly tidy: readonly string[];
  /** Damaged, or half arrived for half an hour; to be taken out only where its room is needed. */
  readonly spare: readonly string[];
  /** Living interviews and templates that the mailbox does not hold as they are. */
  readonly leftOut: number;
  /** Written beside what a newer program wrote: what each says, as a hash. */
  readonly beside: ReadonlyMap<ParcelId, string>;
};

export type Wish = {
  /** False: only the epoch and the settings. */
  readonly all: boolean;
  readonly withNotes: boolean;
};

type Seen = {
  readonly unpacked: Unpacked;
  /** What the truth holds after all that can be read was joined into it. */
  readonly truth: Records;
  readonly epoch: number;
  readonly wish: Wish;
  /** For how long each generation that cannot be used has been seen so, in milliseconds. */
  readonly brokenFor: ReadonlyMap<Generation, number>;
  /** What this device lately wrote beside a newer program's. Whoever took it out has joined it; put
   * again, it would be taken out again, in turns, for ever. */
  readonly told: ReadonlyMap<string, string>;
};

type Parcel = {
  readonly truth: Map<RecordKey, StoredRecord>;
  readonly readable: Generation[];
};

export async function planExchange(seen: Seen, codec: Codec, limits: MailboxLimits): Promise<Plan> {
  const { unpacked, epoch, wish } = seen;
  const parcels = parcelsOf(seen);
  const holdings = new Map<ParcelId, Holding>();
  const targets = new Map<ParcelId, Records>();
  const candidates: Candidate[] = [];
  const beside = new Map<ParcelId, string>();
  let taken = unpacked.strange;
  function leave(parcel: ParcelId, holding: Holding): void {
    holdings.set(parcel, { ...holding, keep: [], spent: [] });
    taken = [...holding.keep, ...holding.spent].reduce((sum, { size }) => plus(sum, size), taken);
  }
  for (const [parcel, { truth, readable }] of parcels) {
    const place = placeOf(parcel, truth);
    const isWanted = place !== undefined && isWished(parcel, wish);
    const target = isWanted ? targetOf(truth, wish) : new Map();
    const holding = holdingOf(readable, { truth, target, epoch, withNotes: wish.withNotes });
    if (place === undefined && isWished(parcel, wish)) {
      // A practice interview, put in by a device that did not know so (its head was damaged or lost).
      // Taken out it would be put in again, in turns, for ever.
      leave(parcel, holding);
      continue;
    }
    holdings.set(parcel, holding);
    taken = holding.stuck.reduce((sum, { size }) => plus(sum, size), taken);
    if (place === undefined || target.size === 0) continue;
    if (!holding.says && readable.some(({ content }) => content.kind === 'newer')) {
      const digest = await codec.digest(contentBytes(target));
      if (seen.told.get(parcel) === digest) {
        leave(parcel, holding);
        continue;
      }
      beside.set(parcel, digest);
    }
    targets.set(parcel, target);
    candidates.push(candidateOf(place, holding));
  }

  const packed = new Map<ParcelId, Packed | undefined>();
  const members = await chooseMembers(candidates, taken, limits, async (parcel) => {
    const target = targets.get(parcel) ?? new Map();
    const made = await packParcel(parcel, target, codec, limits.itemBytes);
    packed.set(parcel, made);
    return made?.size;
  });

  const set: Record<string, MailboxItem> = {};
  for (const [parcel, member] of members) {
    if (member === 'write') Object.assign(set, packed.get(parcel)?.items);
  }
  const without = (generations: readonly Generation[]) =>
    generations.flatMap((generation) => generation.keys).filter((key) => !Object.hasOwn(set, key));
  return {
    set,
    ...removals(holdings, members, without, seen.brokenFor),
    leftOut: candidates.filter((one) => isLeftOut(one, members)).length,
    beside: new Map([...beside].filter(([parcel]) => members.get(parcel) === 'write')),
  };
}

function removals(
  holdings: ReadonlyMap<ParcelId, Holding>,
  members: ReadonlyMap<ParcelId, Member>,
  keysOf: (generations: readonly Generation[]) => readonly string[],
  brokenFor: ReadonlyMap<Generation, number>,
): Pick<Plan, 'drop' | 'tidy' | 'spare'> {
  const drop: Generation[] = [];
  const brokenAtLeast = (age: number) => [...brokenFor].filter(([, now]) => now >= age);
  const tidy: Generation[] = brokenAtLeast(STALE_AFTER).map(([generation]) => generation);
  for (const [parcel, { keep, spent, banned }] of holdings) {
    const member = members.get(parcel);
    drop.push(...banned);
    if (member === undefined) drop.push(...keep, ...spent);
    else if (member === 'write') tidy.push(...keep, ...spent);
    else tidy.push(...spent);
  }
  // What has all its parts and is wrong is worth nothing; what lacks some may be about to be whole.
  const spare = [...brokenFor]
    .filter(([{ content }, age]) => content.kind === 'damaged' || age >= ARRIVES_WITHIN)
    .map(([generation]) => generation);
  return { drop: keysOf(drop), tidy: keysOf(tidy), spare: keysOf(spare) };
}

function parcelsOf({ unpacked, truth }: Seen): ReadonlyMap<ParcelId, Parcel> {
  const parcels = new Map<ParcelId, Parcel>();
  const of = (parcel: ParcelId): Parcel => {
    const known = parcels.get(parcel) ?? { truth: new Map(), readable: [] };
    parcels.set(parcel, known);
    return known;
  };
  for (const [key, record] of truth) of(parcelOf(key)).truth.set(key, record);
  for (const generation of unpacked.generations) {
    if (!isBroken(generation)) of(generation.parcel).readable.push(generation);
  }
  return parcels;
}

function isBroken({ content }: Generation): boolean {
  return content.kind === 'incomplete' || content.kind === 'damaged';
}

function isWished(parcel: ParcelId, wish: Wish): boolean {
  return wish.all || parcel === EPOCH_PARCEL || parcel === SETTINGS_PARCEL;
}

function targetOf(truth: Records, wish: Wish): Records {
  if (wish.withNotes) return truth;
  return new Map([...truth].filter(([key, record]) => !holdsTakenWords(key, record)));
}

/** What cannot be read of it does not count: it lies there whether the parcel has room or not. */
function candidateOf(place: Place, { says, keep }: Holding): Candidate {
  const held = keep.reduce((sum, { size }) => plus(sum, size), { bytes: 0, items: 0 });
  if (says) return { place, held, state: 'same' };
  return { place, held, state: keep.length > 0 ? 'older' : 'absent' };
}

function isLeftOut({ place, state }: Candidate, members: ReadonlyMap<ParcelId, Member>): boolean {
  if (!place.isLiving || place.band === 'epoch' || place.band === 'settings') return false;
  const member = members.get(place.parcel);
  return member === undefined || (member === 'stay' && state === 'older');
}

function plus(a: Size, b: Size): Size {
  return { bytes: a.bytes + b.bytes, items: a.items + b.items };
}
