/**
 * Taking away what "delete everything" erased, out of the backup itself.
 *
 * Owns: what goes, and that it cannot come back. Must not know: the erased copy's 30 days.
 */
import { isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { parseStored } from '../parse.ts';
import { type Heading, headings, heldCopy, placeOf, removalOf, writeOf } from './copies.ts';
import { ERASED } from './kept.ts';
import { isOlder } from './raw-epoch.ts';
import type { BackupHeld, BackupPlace, BackupStore, BackupWrite } from './store.ts';

/** The epoch below which all was dropped. Kept apart from the records, which may be damaged. */
const FLOOR: BackupPlace = { table: 'facts', key: 'floor' };
const EPOCH: BackupPlace = { table: 'records', key: keys.epoch };

/** To be wanted by every change that asks `floorIn`. */
export const FLOOR_PLACES: readonly BackupPlace[] = [FLOOR, EPOCH];

/** Nothing of an older epoch may be taken in. */
export function floorIn(held: BackupHeld): number {
  const floor = held(FLOOR.table, FLOOR.key);
  const parsed = parseStored(keys.epoch, held(EPOCH.table, EPOCH.key));
  const known = parsed.kind === 'record' ? parsed.record.epoch : 0;
  return Math.max(typeof floor === 'number' ? floor : 0, known);
}

export async function readFloor(store: BackupStore): Promise<number> {
  const values = await Promise.all(FLOOR_PLACES.map((place) => store.readOne(place)));
  return floorIn((table) => values[table === FLOOR.table ? 0 : 1]);
}

export async function readOlder(
  store: BackupStore,
  epoch: number,
): Promise<ReadonlyMap<RecordKey, StoredRecord>> {
  const older = new Map<RecordKey, StoredRecord>();
  for (const [key, value] of await store.read('records')) {
    if (!isRecordKey(key)) continue;
    const parsed = parseStored(key, value);
    if (parsed.kind === 'record' && parsed.record.epoch < epoch) older.set(key, parsed.record);
  }
  return older;
}

/** The copies first and the floor with the records: killed in between, it is done again. */
export async function dropOlder(store: BackupStore, epoch: number): Promise<void> {
  const floor = await store.readOne(FLOOR);
  if (typeof floor === 'number' ? floor >= epoch : epoch === 0) return;
  await stripCopies(store, epoch);
  const places = [...(await store.read('records')).keys()].map(
    (key): BackupPlace => ({ table: 'records', key }),
  );
  await store.change(places, (held) => [
    ...places.filter(({ table, key }) => isOlder(held(table, key), epoch)).map(removed),
    { ...FLOOR, value: epoch },
  ]);
}

/** One at a time: all of them at once may be a lot to hold. */
async function stripCopies(store: BackupStore, epoch: number): Promise<void> {
  for (const heading of await headings(store)) {
    if (heading.name === ERASED) continue;
    try {
      await strip(store, heading, epoch);
    } catch {
      // A copy that cannot be stripped goes whole: what was erased must not stay in it.
      await store.change([], () => [removalOf(heading)]);
    }
  }
}

function strip(store: BackupStore, heading: Heading, epoch: number): Promise<void> {
  return store.change([placeOf(heading)], (held) => {
    const all = Object.entries(heldCopy(heading, held) ?? {});
    const kept = all.filter(([, value]) => !isOlder(value, epoch));
    if (kept.length === 0) return [removalOf(heading)];
    if (kept.length === all.length) return [];
    return [removalOf(heading), writeOf(heading, Object.fromEntries(kept))];
  });
}

const removed = (place: BackupPlace): BackupWrite => ({ ...place, value: undefined });
