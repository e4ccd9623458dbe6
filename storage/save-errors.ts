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
  const words = error instanceof Error ? error.message : String(error);
  if (/context invalidated|extension context|receiving end/i.test(words)) return 'cut-off';
  if (/quota|no space|disk full|FILE_ERROR_NO_SPACE/i.test(words)) return 'full';
  return 'refused';
}
