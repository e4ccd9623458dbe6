/** Two records of one interview are made one, and taken apart again. */
import { describe, expect, it } from 'vitest';
import { entryId, interviewId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead, readEntries, readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { mergeChoices, previewMerge } from '@/domain/merge-choice.ts';
import { readMoments } from '@/domain/moment.ts';
import { readNote } from '@/domain/note.ts';
import { undoEdits } from '@/domain/undo.ts';
import { placeOf } from './lookup-of.ts';
import { headOf, KEPT, MINUTE, merged, OTHER, tell } from './merge-world.ts';

describe('merging two records of one interview', () => {
  it('keeps both notes on the same question, one under the other', () => {
    const place = placeOf();
    tell(place, KEPT, { startedAt: 2000, entries: { q1: { note: 'Around the cache.' } } });
    tell(place, OTHER, { startedAt: 1000, entries: { q1: { note: 'Too fast.' } } });
    merged(place);
    expect(readNote(keys.note(KEPT, entryId('q1')), place)).toBe('Around the cache.\nToo fast.');
    expect(readHead(OTHER, place)).toBeUndefined();
  });

  it('keeps the rating of the kept one, and takes the other where it has none', () => {
    const place = placeOf();
    const entries = { q1: { rating: 2 as const }, q2: { rating: null } };
    tell(place, KEPT, { startedAt: 1000, rating: null, entries });
    const theirs = { q1: { rating: 4 as const }, q2: { rating: 3 as const } };
    tell(place, OTHER, { startedAt: 1000, rating: 1, entries: theirs });
    merged(place);
    expect(headOf(place, KEPT).rated.rating).toBe(1);
    expect(readEntries(KEPT, place).map(({ rated }) => rated.rating)).toEqual([2, 3]);
  });

  it('goes from the first beginning to the last end, and counts call times from there', () => {
    const place = placeOf();
    tell(place, KEPT, {
      startedAt: 10 * MINUTE,
      entries: { q1: { note: 'one\ntwo' } },
      moments: { m1: MINUTE },
    });
    tell(place, OTHER, { startedAt: 5 * MINUTE, moments: { m2: MINUTE } });
    merged(place);
    const head = headOf(place, KEPT);
    expect([head.startedAt, head.endedAt]).toEqual([5 * MINUTE, 50 * MINUTE]);
    expect(readMoments(KEPT, place).map(({ callMs }) => callMs)).toEqual([MINUTE, 6 * MINUTE]);
    expect(readEntries(KEPT, place)[0]?.lines).toEqual([5 * MINUTE, 6 * MINUTE]);
  });

  it('leaves what was typed since when it is taken back', () => {
    const place = placeOf();
    tell(place, KEPT, { startedAt: 1000, entries: { q1: { note: 'mine' } } });
    tell(place, OTHER, { startedAt: 1000, entries: { q1: { note: 'theirs' } } });
    const steps = merged(place);
    const key = keys.note(KEPT, entryId('q1'));
    const record = place.get(key);
    const replaces = record?.kind === 'text' ? record.versions.map(({ dot }) => dot) : [];
    place.edit({ kind: 'write', key, text: 'mine\ntheirs, and more', replaces });
    place.edit(undoEdits(steps, place), 'merger', 10_000_001);
    expect(readNote(key, place)).toBe('mine\ntheirs, and more');
    expect(readNote(keys.note(OTHER, entryId('q1')), place)).toBe('theirs');
  });

  it('says beforehand in numbers what will happen', () => {
    const place = placeOf();
    const entries = { q1: { rating: 1 as const }, q2: {} };
    tell(place, KEPT, { startedAt: 1000, interviewer: 'Ana', entries });
    const theirs = { q1: { rating: 2 as const }, q3: {} };
    tell(place, OTHER, {
      startedAt: 2000,
      interviewer: 'Anna',
      entries: theirs,
      plans: { p: 'a' },
    });
    const preview = previewMerge(headOf(place, KEPT), headOf(place, OTHER), place);
    expect(preview).toMatchObject({ moved: 1, joined: 1, plans: 1, moments: 0, startedAt: 1000 });
    expect(preview.dropped).toEqual(['Anna']);
    expect(preview.ratingsDiffer).toBe(true);
  });

  it('is offered with the five nearest in time that are over', () => {
    const settings = { plannedMinutes: 45, feedbackMinutes: 10 };
    const heads = Array.from({ length: 9 }, (_, at): InterviewHead => {
      const id = interviewId(`i${at}`);
      const startedAt = at * 1000;
      const state = at === 4 ? 'running' : 'ended';
      return { ...blankHead(id, 0, settings), startedAt, state };
    });
    const [, , , third] = heads;
    if (third === undefined) throw new Error('There are nine.');
    expect(mergeChoices(third, heads).map(({ id }) => id)).toEqual(['i2', 'i1', 'i5', 'i0', 'i6']);
  });
});
