/**
 * What a person changes about a past interview as a whole: its head, its time, two records made one.
 *
 * Owns: that each is a step which undo takes back. Must not know: elements, storage, the steps' words.
 */
import { type HeadDetails, headDetailsEdit, moveInTimeEdits } from '@/domain/head-edits.ts';
import type { InterviewHead } from '@/domain/interview.ts';
import { type MergePreview, mergeChoices, previewMerge } from '@/domain/merge-choice.ts';
import { mergeEdits } from '@/domain/merge-interviews.ts';
import type { Archive } from './archive.ts';
import type { Records } from './records.ts';

export type InterviewChanges = {
  /** Typing in one field is one step. False: nothing was done, since the record cannot be read. */
  readonly edit: (head: InterviewHead, details: Partial<HeadDetails>, label: string) => boolean;
  readonly moveInTime: (head: InterviewHead, startedAt: number, label: string) => boolean;
  /** With which others it may be merged, the nearest in time first. */
  readonly choices: (head: InterviewHead) => readonly InterviewHead[];
  readonly preview: (kept: InterviewHead, other: InterviewHead) => MergePreview;
  /** To be called with both read. */
  readonly merge: (kept: InterviewHead, other: InterviewHead, label: string) => boolean;
};

export function createInterviewChanges(
  records: Records,
  { heads, undo }: Pick<Archive, 'heads' | 'undo'>,
): InterviewChanges {
  return {
    edit(head, details, label) {
      const sitting = `head/${head.id}/${Object.keys(details).join()}`;
      return undo.edit(label, [headDetailsEdit(head, details)], sitting);
    },
    moveInTime(head, startedAt, label) {
      const edits = moveInTimeEdits(head, startedAt, records);
      return edits.length === 0 || undo.edit(label, edits);
    },
    choices: (head) => (head.state === 'ended' ? mergeChoices(head, heads.value) : []),
    preview: (kept, other) => previewMerge(kept, other, records),
    merge: (kept, other, label) => undo.edit(label, mergeEdits(kept, other, records)),
  };
}
