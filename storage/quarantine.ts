/**
 * Where a copy of what could not be read is kept, as it was found.
 *
 * Owns: the place of each: every different value of a key has one of its own, and none is written over.
 * Must not know: why it could not be read, what becomes of the original.
 */

import { QUARANTINE_PREFIX } from '@/domain/keys.ts';
import { sameJson } from '@/domain/same-json.ts';
import type { StorageArea } from './area.ts';

type Area = Pick<StorageArea, 'get' | 'set'>;

/** A place may be asked for as well, and is its own. */
function firstPlace(key: string): string {
  return key.startsWith(QUARANTINE_PREFIX) ? key : `${QUARANTINE_PREFIX}${key}`;
}

export function isPlaceOf(place: string, key: string): boolean {
  const first = firstPlace(key);
  return place === first || place.startsWith(`${first}~`);
}

/** Whether the value is seen in quarantine then. False as well where `most` others are there already. */
export async function copyAside(
  area: Area,
  key: string,
  value: unknown,
  most = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const first = firstPlace(key);
  for (let count = 0; count < most; count += 1) {
    const place = count === 0 ? first : `${first}~${count}`;
    const stands = async () => (await area.get([place]))[place];
    const held = await stands();
    if (held === undefined) {
      await area.set({ [place]: value });
      return isSame(await stands(), value);
    }
    if (isSame(held, value)) return true;
  }
  return false;
}

/** Nothing is stored as `undefined`. */
function isSame(held: unknown, value: unknown): boolean {
  return held !== undefined && sameJson(held, value);
}
