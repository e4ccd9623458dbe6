/**
 * What the undo of a restore needs: what stood before it, and what it left.
 *
 * Owns: keeping both in one write, on the disk before anything is restored. Must not know: how a restore
 * is taken back (domain/restore-undo.ts).
 */
import type { RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { headings, nextTurn, readCopy, removalOf, writeOf } from '../backup/copies.ts';
import type { BackupStore } from '../backup/store.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

const BEFORE_RESTORE = 'before-restore';
const LEFT_BY_RESTORE = 'left-by-restore';
const NAMES: readonly string[] = [BEFORE_RESTORE, LEFT_BY_RESTORE];

export type WayBack = { readonly at: number; readonly before: Records; readonly left: Records };

/** Takes the place of the one before. Rejects when it is not on the disk. */
export async function keepWayBack(
  store: BackupStore,
  { at, before, left }: WayBack,
): Promise<void> {
  const held = await headings(store);
  const turn = nextTurn(held);
  await store.change([], () => [
    ...held.filter(({ name }) => NAMES.includes(name)).map(removalOf),
    writeOf({ name: BEFORE_RESTORE, turn, at }, Object.fromEntries(before)),
    writeOf({ name: LEFT_BY_RESTORE, turn: turn + 1, at }, Object.fromEntries(left)),
  ]);
}

/** When the last restore was made; null where it cannot be taken back. */
export async function wayBackAt(store: BackupStore): Promise<number | null> {
  const [before, left] = await found(store);
  return before === undefined || left === undefined ? null : left.at;
}

export async function readWayBack(store: BackupStore): Promise<WayBack | null> {
  const [before, left] = await found(store);
  if (before === undefined || left === undefined) return null;
  const [stood, made] = [await readCopy(store, before), await readCopy(store, left)];
  if (stood === null || made === null) return null;
  return { at: left.at, before: stood.records, left: made.records };
}

export async function dropWayBack(store: BackupStore): Promise<void> {
  const held = (await headings(store)).filter(({ name }) => NAMES.includes(name));
  if (held.length > 0) await store.change([], () => held.map(removalOf));
}

async function found(store: BackupStore) {
  const held = await headings(store);
  return [
    held.findLast(({ name }) => name === BEFORE_RESTORE),
    held.findLast(({ name }) => name === LEFT_BY_RESTORE),
  ] as const;
}
