/** Which deleted interviews can come back, and what comes back with them. */
import { expect, it } from 'vitest';
import { deleteInterviewEdits } from '@/domain/delete-interview.ts';
import { bringBackEdits, deletedInterviews } from '@/domain/deleted-interview.ts';
import type { Edit } from '@/domain/edit.ts';
import { FORGET_AFTER, forgotten } from '@/domain/forget.ts';
import { interviewId, momentId } from '@/domain/ids.ts';
import { readHeads } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { readMoments } from '@/domain/moment.ts';
import { readNote } from '@/domain/note.ts';
import { placeOf } from './lookup-of.ts';

const ID = interviewId('i1');
const begun = (fields = {}): Edit => ({
  kind: 'set',
  key: keys.interview(ID),
  fields: { createdAt: 1000, startedAt: 2000, interviewer: 'Ana', ...fields },
});
const list = (place: ReturnType<typeof placeOf>) => deletedInterviews(place, readHeads(place));

it('comes back with its notes, and without what had been deleted before it', () => {
  const place = placeOf();
  const [kept, dropped] = [momentId('a'), momentId('b')];
  place.edit([
    begun(),
    { kind: 'write', key: keys.wholeNote(ID), text: 'Slow start.', replaces: [] },
    { kind: 'set', key: keys.moment(ID, kept), fields: { at: 1, callMs: 1 } },
    { kind: 'set', key: keys.moment(ID, dropped), fields: { at: 2, callMs: 2 } },
  ]);
  place.edit([{ kind: 'delete', key: keys.moment(ID, dropped) }], 'a', 5000);
  expect(list(place)).toEqual([]);
  place.edit(deleteInterviewEdits(ID, place), 'a', 9000);
  const [interview] = list(place);
  expect(interview).toMatchObject({ id: ID, startedAt: 2000, interviewer: 'Ana' });
  if (interview === undefined) return;
  place.edit(bringBackEdits(interview, place));
  expect(list(place)).toEqual([]);
  expect(readHeads(place)).toMatchObject([{ id: ID, interviewer: 'Ana' }]);
  expect(readNote(keys.wholeNote(ID), place)).toBe('Slow start.');
  expect(readMoments(ID, place).map(({ id }) => id)).toEqual([kept]);
});

it.each([
  ['only planned', { startedAt: null }],
  ['of the practice call', { practice: true }],
])('is not offered where it was %s', (_, fields) => {
  const place = placeOf();
  place.edit([begun(fields)]);
  place.edit(deleteInterviewEdits(ID, place));
  expect(list(place)).toEqual([]);
});

it('is not offered once its words are forgotten', () => {
  const place = placeOf();
  place.edit([begun()]);
  place.edit(deleteInterviewEdits(ID, place));
  const record = place.get(keys.interview(ID));
  if (record === undefined) throw new Error('It has no record.');
  const left = forgotten(record, (record.goneAt ?? 0) + FORGET_AFTER);
  const after = { ...place, get: () => left };
  expect(deletedInterviews(after, [])).toEqual([]);
});
