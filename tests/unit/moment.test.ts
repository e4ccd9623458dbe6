/** Moments: marked with the time of the call, taken back, deleted with their interview. */
import { describe, expect, it } from 'vitest';
import { interviewId, momentId } from '@/domain/ids.ts';
import { blankHead, readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import {
  callTime,
  MOMENT_KINDS,
  type Moment,
  markEdit,
  momentKindEdit,
  momentNow,
  readMoments,
} from '@/domain/moment.ts';
import { momentShares } from '@/domain/moment-share.ts';
import { parcelOf } from '@/domain/parcel.ts';
import { repairEdits } from '@/domain/repair.ts';
import { parseStored } from '@/storage/parse.ts';
import { placeOf } from './lookup-of.ts';

const ONE = interviewId('i1');
const head = { ...blankHead(ONE, 0, { plannedMinutes: 45, feedbackMinutes: 10 }), startedAt: 1000 };

describe('A moment', () => {
  it('carries when it was, and how far into the call', () => {
    const place = placeOf();
    place.edit(markEdit(ONE, momentNow(head, momentId('b'), 755_000)));
    place.edit(markEdit(ONE, momentNow(head, momentId('a'), 3000)));
    expect(readMoments(ONE, place)).toEqual([
      { id: 'a', at: 3000, callMs: 2000, kind: null },
      { id: 'b', at: 755_000, callMs: 754_000, kind: null },
    ]);
  });

  it('that begins the interview is its first', () => {
    const place = placeOf();
    place.edit(markEdit(ONE, momentNow({ ...head, startedAt: null }, momentId('a'), 3000)));
    expect(readMoments(ONE, place)).toMatchObject([{ callMs: 0 }]);
  });

  it('that was taken back is gone', () => {
    const place = placeOf();
    place.edit(markEdit(ONE, momentNow(head, momentId('a'), 3000)));
    place.edit({ kind: 'delete', key: keys.moment(ONE, momentId('a')) });
    expect(readMoments(ONE, place)).toEqual([]);
  });

  it('travels with its interview, and can be read as it is stored', () => {
    const key = keys.moment(ONE, momentId('a'));
    const place = placeOf();
    place.edit(markEdit(ONE, momentNow(head, momentId('a'), 3000)));
    expect(parcelOf(key)).toBe(parcelOf(keys.interview(ONE)));
    expect(parseStored(key, place.get(key)).kind).toBe('record');
    const broken = { v: 1, kind: 'register', epoch: 0, fields: { at: ['noon', 1, 'a'] } };
    expect(parseStored(key, broken)).toEqual({ kind: 'unreadable', why: 'damaged' });
  });

  it('marked after the interview was deleted elsewhere brings it back', () => {
    const place = placeOf();
    place.edit({ kind: 'set', key: keys.interview(ONE), fields: { createdAt: 1, startedAt: 2 } });
    place.edit({ kind: 'delete', key: keys.interview(ONE) });
    expect(readHead(ONE, place)).toBeUndefined();
    place.edit(markEdit(ONE, momentNow(head, momentId('a'), 3000)));
    expect(readHead(ONE, place)?.state).toBe('running');
  });
});

describe('The kind of a moment', () => {
  const marked = momentNow(head, momentId('a'), 3000);
  const key = keys.moment(ONE, marked.id);

  it.each(MOMENT_KINDS)('keeps its time when its kind is chosen: %s', (kind) => {
    const place = placeOf();
    place.edit(markEdit(ONE, marked));
    place.edit(momentKindEdit(ONE, marked.id, kind));
    expect(readMoments(ONE, place)).toEqual([{ ...marked, kind }]);
  });

  it('can be taken back, and read as it is stored then', () => {
    const place = placeOf();
    place.edit(markEdit(ONE, { ...marked, kind: 'stuck' }));
    place.edit(momentKindEdit(ONE, marked.id, null));
    expect(readMoments(ONE, place)).toEqual([marked]);
    expect(parseStored(key, place.get(key)).kind).toBe('record');
  });

  it('chosen in two places is the one chosen last, in both', () => {
    const here = placeOf();
    here.edit(markEdit(ONE, marked));
    const there = placeOf(here.records);
    here.edit(momentKindEdit(ONE, marked.id, 'stuck'), 'a', 5000);
    there.edit(momentKindEdit(ONE, marked.id, 'unclear'), 'b', 6000);
    const [mine, theirs] = [here.get(key), there.get(key)];
    if (mine === undefined || theirs === undefined) throw new Error('not kept');
    here.edit({ kind: 'join', key, record: theirs });
    there.edit({ kind: 'join', key, record: mine });
    expect(readMoments(ONE, here)).toEqual([{ ...marked, kind: 'unclear' }]);
    expect(readMoments(ONE, there)).toEqual(readMoments(ONE, here));
  });

  it('that no version knows yet is damage, not silence', () => {
    const place = placeOf();
    place.edit(markEdit(ONE, marked));
    place.edit({ kind: 'set', key, fields: { kind: 'bored' } });
    expect(parseStored(key, place.get(key))).toEqual({ kind: 'unreadable', why: 'damaged' });
  });
});

describe('The share of the interview at which a moment was', () => {
  const moments = [0, 300_000, 1_200_000].map(
    (callMs): Moment => ({ id: momentId(`m${callMs}`), at: callMs, callMs, kind: null }),
  );

  it('is of the time from its start to its end', () => {
    expect(momentShares({ startedAt: 0, endedAt: 2_400_000 }, moments)).toEqual([0, 0.125, 0.5]);
  });

  it.each([
    ['still runs', { startedAt: 0, endedAt: null }],
    ['was lost with its start', { startedAt: null, endedAt: null }],
    ['ended before its own moments', { startedAt: 0, endedAt: 1000 }],
  ])('is of the time to the last moment where the interview %s', (_why, span) => {
    expect(momentShares(span, moments)).toEqual([0, 0.25, 1]);
  });

  it('is the beginning where no time has passed', () => {
    expect(momentShares({ startedAt: 5, endedAt: 5 }, moments.slice(0, 1))).toEqual([0]);
  });
});

describe('An interview that was lost', () => {
  it('stands again for a moment that was marked in it', () => {
    const place = placeOf();
    place.edit(markEdit(ONE, momentNow(head, momentId('a'), 3000)));
    const words = { templates: [], text: 'Lost', aspectName: 'My own' };
    place.edit(repairEdits({ records: place.records, unreadable: new Map() }, words, 9000));
    expect(readHead(ONE, place)).toMatchObject({ state: 'ended', startedAt: 9000 });
  });
});

describe('The time of the call', () => {
  it.each([
    [0, '0:00'],
    [59_999, '0:59'],
    [754_000, '12:34'],
    [3_723_000, '1:02:03'],
    [36_000_000, '10:00:00'],
    [87_300_000, '24:15:00'],
  ])('%i ms reads %s', (ms, words) => {
    expect(callTime(ms)).toBe(words);
  });
});
