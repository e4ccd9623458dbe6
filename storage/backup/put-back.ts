/**
 * Puts the backup's good copy where a damaged value stands in `storage.local`.
 *
 * Owns: the order: the damaged value is copied to quarantine and read back equal, and only then is
 * it written over. Must not know: where the good copy comes from.
 */
import type { RecordKey } from '@/domain/keys.ts';
import { sameJson } from '@/domain/same-json.ts';
import type { KeptArea } from '../kept-areas.ts';
import { copyAside } from '../quarantine.ts';
import type { Damaged } from './compare.ts';

/** Few calls for many records, and few records that one refusal holds up. */
const AT_ONCE = 50;

type Found = readonly [key: RecordKey, damaged: Damaged];

/** The keys that were put back. What is refused stays as it was, for the next time. */
export async function putBackDamaged(
  area: KeptArea,
  damaged: ReadonlyMap<RecordKey, Damaged>,
): Promise<readonly RecordKey[]> {
  const all = [...damaged];
  const done: RecordKey[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    const some = all.slice(from, from + AT_ONCE);
    const together = await tryPutBack(area, some);
    done.push(...(together ?? (await oneByOne(area, some))));
  }
  return done;
}

/** Undefined when it was refused or cut off: the damaged values stand, and the good copies too. */
async function tryPutBack(
  area: KeptArea,
  some: readonly Found[],
): Promise<readonly RecordKey[] | undefined> {
  try {
    return await putBack(area, some);
  } catch {
    return undefined;
  }
}

/** A call is refused whole: each for itself, some may still find room. */
async function oneByOne(area: KeptArea, some: readonly Found[]): Promise<readonly RecordKey[]> {
  const done: RecordKey[] = [];
  for (const found of some) done.push(...((await tryPutBack(area, [found])) ?? []));
  return done;
}

async function putBack(area: KeptArea, some: readonly Found[]): Promise<readonly RecordKey[]> {
  const kept: Found[] = [];
  for (const found of some) {
    const [key, { value }] = found;
    if (await copyAside(area, key, value)) kept.push(found);
  }
  const held = await area.get(kept.map(([key]) => key));
  // Another may have mended it meanwhile.
  const safe = kept.filter(([key, { value }]) => sameJson(held[key], value));
  if (safe.length === 0) return [];
  await area.set(Object.fromEntries(safe.map(([key, { record }]) => [key, record])));
  return safe.map(([key]) => key);
}
