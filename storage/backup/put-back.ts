/**
 * Puts the backup's good copy where a damaged value stands in `storage.local`.
 *
 * Owns: the order: the damaged value is copied to quarantine and read back equal, and only then is
 * it written over. Must not know: where the good copy comes from.
 */
import { QUARANTINE_PREFIX, type RecordKey } from '@/domain/keys.ts';
import type { KeptArea } from '../kept-areas.ts';
import type { Damaged } from './compare.ts';
import { sameJson } from './same-json.ts';

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
  const asides = new Map<RecordKey, string>();
  for (const [key, { value }] of some) asides.set(key, await freePlace(area, key, value));
  const copies = some.map(([key, { value }]) => [asides.get(key) ?? '', value] as const);
  await area.set(Object.fromEntries(copies));

  const held = await area.get([...asides.keys(), ...asides.values()]);
  const safe = some.filter(([key, { value }]) => {
    const isCopied = sameJson(held[asides.get(key) ?? ''], value);
    // Another may have mended it meanwhile.
    return isCopied && sameJson(held[key], value);
  });
  if (safe.length === 0) return [];
  await area.set(Object.fromEntries(safe.map(([key, { record }]) => [key, record])));
  return safe.map(([key]) => key);
}

/** Where nothing stands, or this very value: what is in quarantine already stays. */
async function freePlace(area: KeptArea, key: RecordKey, value: unknown): Promise<string> {
  const first = `${QUARANTINE_PREFIX}${key}`;
  for (let place = first, tries = 2; ; place = `${first}~${tries}`, tries += 1) {
    const held = (await area.get([place]))[place];
    if (held === undefined || sameJson(held, value)) return place;
  }
}
