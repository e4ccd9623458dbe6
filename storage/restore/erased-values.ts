/**
 * What could not be read and went with "delete everything": kept beside the erased copy, as it was.
 *
 * Owns: its one place in the backup, and that no other copy outlives it. Must not know: when it goes (./erase.ts).
 */
import * as z from 'zod/mini';
import { QUARANTINE_PREFIX } from '@/domain/keys.ts';
import { sameJson } from '@/domain/same-json.ts';
import type { BackupPlace, BackupStore } from '../backup/store.ts';
import type { KeptArea } from '../kept-areas.ts';
import { isPlaceOf } from '../quarantine.ts';

type Values = Readonly<Record<string, unknown>>;

const PLACE: BackupPlace = { table: 'facts', key: 'erased-values' };
const stored = z.object({ v: z.literal(1), values: z.record(z.string(), z.unknown()) });

/** Beside what is kept there already. On the disk when it resolves. */
export function keepErasedValues(store: BackupStore, values: Values): Promise<void> {
  return store.change([PLACE], (held) => [
    { ...PLACE, value: { v: 1, values: { ...valuesIn(held(PLACE.table, PLACE.key)), ...values } } },
  ]);
}

export async function readErasedValues(store: BackupStore): Promise<Values> {
  return valuesIn(await store.readOne(PLACE));
}

/** These, as they were read; what has been kept beside them since stays. */
export async function dropErasedValues(store: BackupStore, read: Values): Promise<void> {
  if ((await store.readOne(PLACE)) === undefined) return;
  await store.change([PLACE], (held) => {
    const kept = Object.entries(valuesIn(held(PLACE.table, PLACE.key)));
    const since = kept.filter(([key, value]) => !sameJson(read[key], value));
    const value = since.length === 0 ? undefined : { v: 1, values: Object.fromEntries(since) };
    return [{ ...PLACE, value }];
  });
}

function valuesIn(value: unknown): Values {
  const parsed = z.safeParse(stored, value);
  return parsed.success ? parsed.data.values : {};
}

/**
 * Takes their copies out of quarantine: a surface makes one again when it hears that what it could not
 * read was taken away.
 */
export async function dropAsides(area: KeptArea, values: Values): Promise<void> {
  const kept = Object.entries(values);
  if (kept.length === 0) return;
  const places = (await area.getKeys()).filter((key) => key.startsWith(QUARANTINE_PREFIX));
  const stand = await area.get(places);
  const isErased = (place: string) =>
    kept.some(([key, value]) => isPlaceOf(place, key) && sameJson(stand[place], value));
  const erased = places.filter(isErased);
  if (erased.length > 0) await area.remove(erased);
}
