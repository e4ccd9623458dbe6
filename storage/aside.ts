/**
 * Copies of what could not be read, put aside as they were found.
 *
 * Owns: that none of them is lost: each different value has a place of its own, and a copy that could
 * not be made is tried again. Must not know: what becomes of the original.
 */
import type { RecordKey } from '@/domain/keys.ts';
import type { StorageArea } from './area.ts';
import { inTime } from './in-time.ts';
import { copyAside } from './quarantine.ts';

/** Milliseconds. */
const TRY_AGAIN_AFTER = [1000, 5000, 60_000] as const;
const ANSWER_WITHIN = 5000;
/** Beyond this a record is being damaged again and again, and the first copies tell enough. */
const MOST_COPIES = 9;

export function createAside(
  area: Pick<StorageArea, 'get' | 'set'>,
  signal: AbortSignal,
): (key: RecordKey, value: unknown) => void {
  let last: Promise<unknown> = Promise.resolve();

  function aside(key: RecordKey, value: unknown, tries = 0): void {
    // One after the other, or two would take the same place.
    last = last
      .then(() => inTime(copyAside(area, key, value, MOST_COPIES), ANSWER_WITHIN))
      .catch(() => {
        // It is still in memory here, and may be nowhere else any more.
        const wait = TRY_AGAIN_AFTER[Math.min(tries, TRY_AGAIN_AFTER.length - 1)];
        if (!signal.aborted) setTimeout(() => aside(key, value, tries + 1), wait);
      });
  }
  return (key, value) => aside(key, value);
}
