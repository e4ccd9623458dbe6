/**
 * Interviews that were deleted and can be brought back.
 *
 * Owns: the list of them, and the edits that bring one back. What was deleted is kept for 30 days
 * (domain/forget.ts). Must not know: storage, signals.
 */
import type { Edit } from './edit.ts';
import { type InterviewId, interviewId } from './ids.ts';
import { readHeadFields } from './interview-fields.ts';
import { groups, keys, nameOf, partsOf } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { isAlive } from './record.ts';

export type DeletedInterview = {
  readonly id: InterviewId;
  readonly startedAt: number;
  readonly interviewer: string;
  readonly role: string;
  /** When it was deleted, in milliseconds since 1970. */
  readonly goneAt: number;
};

/**
 * Those that had begun, the newest deletion first; a practice call's are not told of, as they never are. A note that
 * is written after the deletion brings its interview back by itself: what `heads` has is not among them.
 */
export function deletedInterviews(
  lookup: RecordLookup,
  heads: readonly { readonly id: InterviewId }[],
): readonly DeletedInterview[] {
  const alive = new Set(heads.map(({ id }) => id));
  return lookup
    .list(groups.interviews)
    .flatMap((key): readonly DeletedInterview[] => {
      const record = lookup.get(key);
      const name = nameOf(key);
      if (name?.kind !== 'interview' || record === undefined) return [];
      if (isAlive(record) || alive.has(name.interview)) return [];
      const fields = readHeadFields(record);
      const startedAt = fields?.startedAt ?? null;
      // Forgotten, or never begun.
      if (startedAt === null || fields?.practice === true) return [];
      const { interviewer = '', role = '' } = fields ?? {};
      const id = interviewId(name.interview);
      return [{ id, startedAt, interviewer, role, goneAt: record.goneAt ?? 0 }];
    })
    .sort((a, b) => b.goneAt - a.goneAt);
}

/** To be called with its parts read. What had been deleted before it stays deleted. */
export function bringBackEdits(
  { id, goneAt }: DeletedInterview,
  lookup: RecordLookup,
): readonly Edit[] {
  const parts = partsOf(id)
    .flatMap((group) => lookup.list(group))
    .filter((key) => {
      const record = lookup.get(key);
      return record !== undefined && !isAlive(record) && (record.goneAt ?? 0) >= goneAt;
    });
  return [keys.interview(id), ...parts].map((key): Edit => ({ kind: 'revive', key }));
}
