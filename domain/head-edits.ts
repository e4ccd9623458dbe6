/**
 * Mending what an interview's head says, afterwards.
 *
 * Owns: the edits. Must not know: storage, how many steps can be taken back.
 */
import type { Edit } from './edit.ts';
import { type InterviewHead, readEntries } from './interview.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readMoments } from './moment.ts';
import { isAlive } from './record.ts';

export type HeadDetails = Pick<InterviewHead, 'interviewer' | 'role' | 'type' | 'plannedMinutes'>;

export function headDetailsEdit({ id }: InterviewHead, details: Partial<HeadDetails>): Edit {
  return { kind: 'set', key: keys.interview(id), fields: { ...details } };
}

/** To another beginning, with all that happened in it: what was asked and marked keeps its place in it. */
export function moveInTimeEdits(
  head: InterviewHead,
  startedAt: number,
  lookup: RecordLookup,
): readonly Edit[] {
  const { id } = head;
  if (head.startedAt === null || head.state !== 'ended') return [];
  const by = startedAt - head.startedAt;
  if (by === 0) return [];
  const later = (time: number | null) => (time === null ? null : time + by);
  const times = { startedAt, endedAt: later(head.endedAt), lastSeenAt: later(head.lastSeenAt) };
  const asked = readEntries(id, lookup).filter((entry) => {
    // A write would revive one that was deleted and is seen only for the note on it.
    const record = lookup.get(keys.entry(id, entry.id));
    return entry.askedAt !== null && record !== undefined && isAlive(record);
  });
  return [
    { kind: 'set', key: keys.interview(id), fields: times },
    ...asked.map(
      (entry): Edit => ({
        kind: 'set',
        key: keys.entry(id, entry.id),
        fields: { askedAt: later(entry.askedAt) },
      }),
    ),
    ...readMoments(id, lookup).map(
      (moment): Edit => ({
        kind: 'set',
        key: keys.moment(id, moment.id),
        fields: { at: moment.at + by },
      }),
    ),
  ];
}
