/**
 * What a refused write means.
 *
 * Owns: reading the browsers' words. They differ by browser and by version, so they are matched
 * loosely; "unexpected" is never taken for "full" (people were told their storage was full when it
 * was not). Must not know: what is done about it.
 */
import type { SaveState } from '@/domain/replica.ts';

type Reason = Extract<SaveState, { kind: 'failed' }>['reason'];

export function reasonOf(error: unknown): Reason {
  const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (/context invalidated|extension context|receiving end/i.test(words)) return 'cut-off';
  // "Too often" speaks of a quota too, and passes by itself.
  if (/MAX_WRITE_OPERATIONS/i.test(words)) return 'refused';
  if (/quota|no[ _](device[ _])?space|disk[ _]full/i.test(words)) return 'full';
  return 'refused';
}
