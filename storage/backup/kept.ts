/**
 * The two copies for a way back: what "delete everything" erased, and what stood before a restore.
 * Both lie outside join: nothing in them comes back by itself.
 *
 * Owns: how long they stay, and taking more in. Must not know: who asks for them back.
 */
import type { ErasedCopy } from '@/domain/copies.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import { parseStored } from '../parse.ts';
import {
  type Heading,
  headings,
  heldCopy,
  nextTurn,
  placeOf,
  removalOf,
  writeOf,
} from './copies.ts';
import { highestEpoch } from './raw-epoch.ts';
import type { BackupStore } from './store.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

export const ERASED = 'erased';
export const BEFORE_RESTORE = 'before-restore';

const DAY = 86_400_000;
export const ERASED_STAYS = 30 * DAY;

export async function findCopy(store: BackupStore, name: string): Promise<Heading | undefined> {
  return (await headings(store)).findLast((copy) => copy.name === name);
}

export async function dropCopies(store: BackupStore, name: string): Promise<void> {
  const held = (await headings(store)).filter((copy) => copy.name === name);
  if (held.length > 0) await store.change([], () => held.map(removalOf));
}

export function erasedOf({ at, records }: Heading): ErasedCopy {
  return { at, records, until: at + ERASED_STAYS };
}

export function isDue(copy: Heading, now: number): boolean {
  return copy.name === ERASED && now >= copy.at + ERASED_STAYS;
}

export async function purgeErased(store: BackupStore, now: number): Promise<void> {
  const due = (await headings(store)).filter((copy) => isDue(copy, now));
  if (due.length > 0) await store.change([], () => due.map(removalOf));
}

/**
 * Joined with the erased copy that stands. The same deletion may be told of many times, by a kill in
 * its midst or by a device that was away: only records of a later epoch begin the 30 days anew.
 */
export async function keepErased(store: BackupStore, records: Records, now: number): Promise<void> {
  if (records.size === 0) return;
  await purgeErased(store, now);
  const held = await headings(store);
  const before = held.filter((copy) => copy.name === ERASED);
  await store.change(before.map(placeOf), (stored) => {
    // A copy in a form that this program cannot read is left to its 30 days.
    const readable = before.flatMap((heading) => {
      const raw = heldCopy(heading, stored);
      return raw === undefined ? [] : [{ heading, raw }];
    });
    const contents = new Map(readable.flatMap(({ raw }) => Object.entries(raw)));
    const newest = highestEpoch(contents.values());
    const isLater = newest === undefined || (highestEpoch(records.values()) ?? 0) > newest;
    const at = isLater ? now : Math.max(...readable.map(({ heading }) => heading.at));
    for (const [key, record] of records) {
      contents.set(key, joinedInto(contents.get(key), key, record));
    }
    const made = { name: ERASED, turn: nextTurn(held), at };
    return [
      ...readable.map(({ heading }) => removalOf(heading)),
      writeOf(made, Object.fromEntries(contents)),
    ];
  });
}

function joinedInto(held: unknown, key: RecordKey, record: StoredRecord): StoredRecord {
  const parsed = held === undefined ? undefined : parseStored(key, held);
  return parsed?.kind === 'record' ? join(parsed.record, record) : record;
}

/** Takes the place of the one before. */
export async function keepBefore(store: BackupStore, records: Records, now: number): Promise<void> {
  const held = await headings(store);
  const before = held.filter((copy) => copy.name === BEFORE_RESTORE);
  const heading = { name: BEFORE_RESTORE, turn: nextTurn(held), at: now };
  const made = writeOf(heading, Object.fromEntries(records));
  await store.change([], () => [...before.map(removalOf), made]);
}
