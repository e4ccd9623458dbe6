/**
 * Why the mailbox could not be read or written, and when to try again.
 *
 * Owns: reading the browsers' words for this area, and the waits. "Unexpected" is never "full". Must
 * not know: what was to be written.
 */
import { reasonOf } from '../save-errors.ts';

export type Trouble = 'busy' | 'full' | 'refused';

const MINUTE = 60_000;
const REFUSED_WAITS = [5, 10, 20, 40, 60] as const;

/** The browser has no such area, or has closed it. */
export function isUnavailable(error: unknown): boolean {
  return /sync.{0,3} is not available/i.test(wordsOf(error));
}

export function troubleOf(error: unknown): Trouble {
  if (/MAX_WRITE_OPERATIONS|too many/i.test(wordsOf(error))) return 'busy';
  return reasonOf(error) === 'full' ? 'full' : 'refused';
}

/** In milliseconds. `refusals`: how many there have been in a row, this one included. */
export function waitAfter(trouble: Trouble, refusals: number): number {
  if (trouble === 'busy') return 10 * MINUTE;
  if (trouble === 'full') return 60 * MINUTE;
  const wait = REFUSED_WAITS[Math.min(refusals, REFUSED_WAITS.length) - 1];
  return (wait ?? REFUSED_WAITS[0]) * MINUTE;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
