/**
 * Deleting an interview, with all that belongs to it.
 *
 * Owns: the edits. What they delete can be brought back as everything deleted can (domain/forget.ts).
 * Must not know: storage, signals.
 */
import type { Edit } from './edit.ts';
import type { InterviewId } from './ids.ts';
import { keys, partsOf } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive } from './record.ts';

/**
 * To be called with its parts read: what is not known is not deleted. Nor is what was before: it would come back with
 * the interview.
 */
export function deleteInterviewEdits(id: InterviewId, lookup: RecordLookup): readonly Edit[] {
  const parts = partsOf(id)
    .flatMap((group) => lookup.list(group))
    .filter((key) => {
      const record = lookup.get(key);
      return record === undefined || isAlive(record);
    });
  return [keys.interview(id), ...parts].map((key): Edit => ({ kind: 'delete', key }));
}
