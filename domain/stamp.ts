/**
 * When a field was written, and by whom: the order in which registers settle.
 *
 * Owns: stamps and their order. Must not know: the local clock; the time is handed in.
 */
import { compareText } from './json.ts';

/**
 * Milliseconds since 1970 as the writer had them, raised above every stamp it had seen, and the
 * writing surface's name. One actor is one life of one surface, never a device: two surfaces of one
 * device would otherwise write equal stamps with different values.
 */
export type Stamp = readonly [time: number, actor: string];

/** Half of what can be counted: whatever comes from outside, there is room above it for every edit. */
export const HIGHEST = 2 ** 52;

export function compareStamps(a: Stamp, b: Stamp): number {
  return a[0] - b[0] || compareText(a[1], b[1]);
}

/** A stamp later than the clock and than all that was seen, so a clock set back cannot lose edits. */
export function nextStamp(now: number, seen: Iterable<Stamp>, actor: string): Stamp {
  // A clock before 1970 or between two milliseconds would make a stamp that storage refuses to read.
  let latest = Math.max(0, Math.floor(now));
  for (const [time] of seen) latest = Math.max(latest, time);
  return [Math.min(latest + 1, Number.MAX_SAFE_INTEGER), actor];
}
