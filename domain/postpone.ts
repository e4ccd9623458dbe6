/**
 * What was planned and not asked, once a message with it is on its way.
 *
 * Owns: what changes then. Must not know: the message.
 */
import type { Edit } from './edit.ts';
import type { Entry, InterviewHead } from './interview.ts';
import { keys } from './keys.ts';

/** It is asked later. */
export function postponeEdits(head: InterviewHead, entries: readonly Entry[]): readonly Edit[] {
  return entries
    .filter((entry) => entry.status === 'planned')
    .map((entry) => ({
      kind: 'set',
      key: keys.entry(head.id, entry.id),
      fields: { status: 'later' },
    }));
}
