/**
 * Takes away what "delete everything" has put out of sight: first into the copy for a way back, then
 * out of every other copy.
 *
 * Owns: that order. Nothing is taken away before it is kept, unless the person said "erase now", here or
 * on another device. Must not know: who deleted, or when the 30 days are over (storage/backup).
 */
import { readEpochFields, writtenSince } from '@/domain/epoch.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import type { Backup } from './backup/backup.ts';
import { ERASED_STAYS } from './backup/kept.ts';
import type { BackupStore } from './backup/store.ts';
import type { KeptArea } from './kept-areas.ts';
import { parseStored } from './parse.ts';
import { dropAsides, keepErasedValues } from './restore/erased-values.ts';
import { dropWayBack, wayBackAt } from './restore/way-back.ts';
import type { Held, Truth } from './truth.ts';

export async function dropOlder(places: {
  readonly local: KeptArea;
  readonly truth: Truth;
  readonly backup: Backup | undefined;
  readonly store: BackupStore | undefined;
  readonly now: () => number;
}): Promise<void> {
  const { local, truth, backup, store, now } = places;
  const { epoch, erased, records, unreadable } = await truth.read();
  if (epoch === 0) return;
  const said = readEpochFields(records.get(keys.epoch)) ?? {};
  const since = writtenSince(erased, { epoch, at: said.raisedAt ?? 0 });
  if (since.size > 0) await truth.absorb(since);
  const gone = [...erased.keys()].filter((key) => !since.has(key));
  const isErasedNow = (said.erasedAt ?? 0) > (said.raisedAt ?? 0);
  const isThere = (await backup?.status())?.kind === 'kept';
  if (!isThere || backup === undefined || store === undefined) {
    // Nothing else keeps them: they stay out of sight where they are until the time is over.
    const isOver = isErasedNow || now() - (said.raisedAt ?? 0) > ERASED_STAYS;
    if (isOver) await removeOlder(local, gone, epoch);
    return;
  }
  if (isErasedNow) {
    await dropWaysBack(backup, store, said.erasedAt ?? 0);
  } else {
    // Its 30 days are counted here, from when this device heard of it: it may have words that no other
    // has. Joined into what is kept already: one of them may be behind the other.
    await backup.keepErased(await backup.readOlder(epoch));
    await backup.keepErased(erased);
  }
  // A device hears of the deletion by way of these: what could not be read then stood beside them.
  if (gone.length > 0) await dropDamaged(local, store, unreadable, isErasedNow);
  await removeOlder(local, gone, epoch);
  await backup.dropOlder(epoch);
}

/** Putting away takes a while, in which a setting or a question may have been written anew. */
async function removeOlder(
  local: KeptArea,
  gone: readonly RecordKey[],
  epoch: number,
): Promise<void> {
  if (gone.length === 0) return;
  const held = await local.get(gone);
  const older = gone.filter((key) => {
    const parsed = parseStored(key, held[key]);
    return parsed.kind === 'record' && parsed.record.epoch < epoch;
  });
  if (older.length > 0) await local.remove(older);
}

/** What a newer program wrote stays. */
async function dropDamaged(
  local: KeptArea,
  store: BackupStore,
  unreadable: Held['unreadable'],
  isErasedNow: boolean,
): Promise<void> {
  const damaged = [...unreadable].filter(
    ([key, { why }]) => why === 'damaged' && key !== keys.epoch,
  );
  const values = Object.fromEntries(damaged.map(([key, { value }]) => [key, value]));
  if (damaged.length === 0) return;
  if (!isErasedNow) await keepErasedValues(store, values);
  await local.remove(Object.keys(values));
  await dropAsides(local, values);
}

/** What a restore of later keeps for its own undo is another matter. */
async function dropWaysBack(backup: Backup, store: BackupStore, from: number): Promise<void> {
  if ((await backup.erased()) !== null) await backup.dropErased();
  // A store without an answer: the next start asks again, and what stands elsewhere goes all the same.
  const restoredAt = await wayBackAt(store).catch(() => null);
  if (restoredAt !== null && restoredAt <= from) await dropWayBack(store);
}
