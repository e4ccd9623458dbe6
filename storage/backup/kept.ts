/**
 * The copy for a way back of what "delete everything" erased. It lies outside join: nothing in it comes
 * back by itself.
 *
 * Owns: how long it stays, and taking more in. Must not know: who asks for it back.
 */
import type { ErasedCopy } from '@/domain/copies.ts';
import { latestOf } from '@/domain/epoch.ts';
import type { RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import { HIGHEST } from '@/domain/stamp.ts';
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

const DAY = 86_400_000;
/** What was erased stays so long: in its copy or, without a backup, out of sight where it stands. */
export const ERASED_STAYS = 30 * DAY;

/** The copy that can still be had; rejects when the store does not answer, which is not "gone". */
export async function standing(
  store: BackupStore,
  name: string,
  now: number,
): Promise<Heading | undefined> {
  const copy = (await headings(store)).findLast((one) => one.name === name);
  return copy === undefined || isDue(copy, now) ? undefined : copy;
}

export async function dropCopies(store: BackupStore, name: string): Promise<void> {
  const held = (await headings(store)).filter((copy) => copy.name === name);
  if (held.length > 0) await store.change([], () => held.map(removalOf));
}

export function erasedOf({ at, records }: Heading): ErasedCopy {
  return { at, records, until: at + ERASED_STAYS };
}

function isDue(copy: Heading, now: number): boolean {
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
    // On a clock that is years behind, the copy would be over when the clock is put right.
    const deleted = Math.max(now, Math.min(HIGHEST, latestOf(records.values())));
    const at = isLater ? deleted : Math.max(...readable.map(({ heading }) => heading.at));
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
