/** The life of an interview: planned, running, ended, rejoined; ticks, swaps, and what deletes spare. */
import { describe, expect, it } from 'vitest';
import {
  clickedEdit,
  endEdit,
  FORGOTTEN_AFTER,
  goOnEdit,
  isRejoin,
  REJOIN_WITHIN,
  skipEdit,
  startEdits,
  swapEdits,
  typedEdits,
} from '@/domain/asking.ts';
import { chooseEdit, planEdit, takeOffEdit } from '@/domain/choosing.ts';
import { interviewFor, preparedInterview } from '@/domain/current.ts';
import type { Edit } from '@/domain/edit.ts';
import { type EntryId, entryIdOf, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { type Asks, blankHead, readEntries, readHead, readHeads } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { postponeEdits } from '@/domain/postpone.ts';
import { areWaiting, WAITING_FOR } from '@/domain/waiting.ts';
import { type Place, placeOf } from './lookup-of.ts';

const MINUTES = { plannedMinutes: 45, feedbackMinutes: 10 };
const ONE = interviewId('i1');
const asks = (question: string): Asks => ({
  template: templateId('t'),
  question: questionId(question),
  text: `Question ${question}`,
  hint: '',
  aspect: 'a',
  aspectName: 'Aspect',
  questionKind: 'open',
});
const idOf = (question: string) => entryIdOf(templateId('t'), questionId(question));
const PLACE = { site: 'meet', call: 'abc' } as const;
const ELSEWHERE = { site: 'meet', call: 'other' } as const;

function planned(id = ONE, now = 1000, practice = false): Place {
  const place = placeOf();
  place.edit(planEdit(blankHead(id, now, MINUTES, practice)));
  place.edit(chooseEdit(id, [], asks('q1'), now));
  return place;
}

function head(place: Place, id = ONE) {
  const found = readHead(id, place);
  if (found === undefined) throw new Error('There is no such interview.');
  return found;
}

function entry(place: Place, id: EntryId = idOf('q1')) {
  const found = readEntries(ONE, place).find((one) => one.id === id);
  if (found === undefined) throw new Error('There is no such entry.');
  return found;
}

const start = (place: Place, now = 2000) =>
  place.edit(startEdits(head(place), readEntries(ONE, place), ({ asks }) => asks, PLACE, now));
const remove = (...at: Edit['key'][]): Edit[] => at.map((key) => ({ kind: 'delete', key }));

describe('An interview', () => {
  it('is planned, runs, ends, and may go on', () => {
    const place = planned();
    expect(head(place).state).toBe('planned');
    start(place);
    expect(head(place)).toMatchObject({ state: 'running', startedAt: 2000, call: 'abc' });
    place.edit(endEdit(head(place), 'call', 3000));
    expect(head(place)).toMatchObject({ state: 'ended', endedAt: 3000, endedBy: 'call' });
    place.edit(goOnEdit(head(place), 4000));
    expect(head(place)).toMatchObject({ state: 'running', startedAt: 2000, endedAt: null });
  });

  it('starts only once, and carries its questions as they stand then', () => {
    const place = planned();
    const now = { ...asks('q1'), text: 'New wording' };
    place.edit(startEdits(head(place), readEntries(ONE, place), () => now, PLACE, 2000));
    expect(entry(place).asks.text).toBe('New wording');
    expect(startEdits(head(place), [], ({ asks }) => asks, PLACE, 9000)).toEqual([]);
  });

  it('does not bring a deleted question back to the list when it starts', () => {
    const place = planned();
    place.edit(remove(keys.entry(ONE, idOf('q1'))));
    place.edit({ kind: 'write', key: keys.note(ONE, idOf('q1')), text: 'x', replaces: [] });
    expect(entry(place).status).toBe('setAside');
    start(place);
    expect(entry(place).status).toBe('setAside');
  });

  it('deleted on one device comes back with a note typed on another', () => {
    const place = planned();
    place.edit(remove(keys.interview(ONE), keys.entry(ONE, idOf('q1'))));
    expect(readHeads(place)).toEqual([]);
    place.edit({ kind: 'write', key: keys.wholeNote(ONE), text: 'x', replaces: [] });
    expect(readHeads(place).map(({ id }) => id)).toEqual([ONE]);
  });
});

describe('Rejoining', () => {
  const ended = (by: 'hand' | 'call' | 'away') => {
    const place = planned();
    start(place);
    place.edit(endEdit(head(place), by, 3000));
    return head(place);
  };

  it('goes on with the same call within half an hour, unless the person ended it or began another', () => {
    expect(isRejoin(ended('call'), PLACE, 3000 + REJOIN_WITHIN)).toBe(true);
    expect(isRejoin(ended('away'), PLACE, 4000)).toBe(false);
    expect(isRejoin(ended('call'), PLACE, 3001 + REJOIN_WITHIN)).toBe(false);
    expect(isRejoin(ended('hand'), PLACE, 4000)).toBe(false);
    expect(isRejoin(ended('call'), ELSEWHERE, 4000)).toBe(false);
    expect(isRejoin(ended('call'), { ...PLACE, call: null }, 4000)).toBe(false);
  });
});

describe('Ticks', () => {
  it('by typing are confirmed by the first click and taken back by the next', () => {
    const place = planned();
    place.edit(typedEdits(head(place), entry(place), asks('q1'), 10));
    expect(entry(place)).toMatchObject({ status: 'asked', tickedBy: 'typing', askedAt: 10 });
    expect(typedEdits(head(place), entry(place), asks('q1'), 20)).toEqual([]);
    place.edit(clickedEdit(head(place), entry(place), asks('q1'), 20));
    expect(entry(place)).toMatchObject({ status: 'asked', tickedBy: 'hand', askedAt: 10 });
    place.edit(clickedEdit(head(place), entry(place), asks('q1'), 30));
    expect(entry(place)).toMatchObject({ status: 'planned', tickedBy: null, askedAt: null });
  });
});

describe('What is not asked', () => {
  it('is skipped, and to be asked again the second time', () => {
    const place = planned();
    place.edit([skipEdit(head(place), entry(place))]);
    expect(entry(place).status).toBe('skipped');
    place.edit([skipEdit(head(place), entry(place))]);
    expect(entry(place).status).toBe('planned');
  });

  it('is asked later once the message is on its way, and ticked as ever when it is answered', () => {
    const place = planned();
    start(place);
    place.edit(postponeEdits(head(place), readEntries(ONE, place)));
    expect(entry(place).status).toBe('later');
    place.edit([clickedEdit(head(place), entry(place), asks('q1'), 60)]);
    expect(entry(place)).toMatchObject({ status: 'asked', askedAt: 60 });
  });

  it('stays skipped when the rest is asked later', () => {
    const place = planned();
    place.edit([skipEdit(head(place), entry(place))]);
    expect(postponeEdits(head(place), readEntries(ONE, place))).toEqual([]);
  });
});

describe('Swapping', () => {
  it('puts the new question in the old one’s place, unasked, and sets the old one aside', () => {
    const place = planned();
    const { order } = entry(place);
    place.edit(swapEdits(head(place), readEntries(ONE, place), entry(place), asks('q2'), 50));
    expect(entry(place).status).toBe('setAside');
    expect(entry(place, idOf('q2'))).toMatchObject({ status: 'planned', order, askedAt: null });
    expect(swapEdits(head(place), readEntries(ONE, place), entry(place), asks('q1'), 60)).toEqual(
      [],
    );
  });

  it('brings one back that was asked as asked, as choosing it again does', () => {
    const place = planned();
    start(place);
    place.edit([clickedEdit(head(place), entry(place), asks('q1'), 40)]);
    place.edit([takeOffEdit(ONE, idOf('q1'), true)]);
    place.edit([chooseEdit(ONE, readEntries(ONE, place), asks('q2'), 50)]);
    place.edit(
      swapEdits(head(place), readEntries(ONE, place), entry(place, idOf('q2')), asks('q1'), 60),
    );
    expect(entry(place)).toMatchObject({ status: 'asked', askedAt: 40, tickedBy: 'hand' });
    expect(entry(place, idOf('q2')).status).toBe('setAside');
  });
});

describe('Which interview a surface is about', () => {
  const heads = (...made: Place[]) => made.flatMap((place) => readHeads(place));

  it('is the running one of this call, then the one to rejoin, then the planned one', () => {
    const running = planned(interviewId('i1'));
    start(running);
    const next = planned(interviewId('i2'), 5000);
    const now = 6000;
    expect(interviewFor(heads(running, next), PLACE, false, now)?.id).toBe('i1');
    expect(interviewFor(heads(running, next), ELSEWHERE, false, now)?.id).toBe('i2');
    running.edit(endEdit(head(running), 'call', 5500));
    expect(interviewFor(heads(running, next), PLACE, false, now)?.id).toBe('i1');
    expect(interviewFor(heads(running, next), PLACE, true, now)).toBeUndefined();
  });

  it('is, beside every call, the one that was left a moment ago, so that its notes can be finished', () => {
    const left = planned();
    start(left);
    left.edit(endEdit(head(left), 'call', 5500));
    expect(interviewFor(heads(left), null, false, 6000)?.id).toBe(ONE);
    expect(interviewFor(heads(left), null, false, 5501 + REJOIN_WITHIN)).toBeUndefined();
    const chosenSince = planned(interviewId('i2'), 5600);
    expect(interviewFor(heads(left, chosenSince), null, false, 6000)?.id).toBe('i2');
    const byHand = planned();
    start(byHand);
    byHand.edit(endEdit(head(byHand), 'hand', 5500));
    expect(interviewFor(heads(byHand), null, false, 6000)).toBeUndefined();
  });

  it('is not one that has been running since the day before', () => {
    const place = planned();
    start(place);
    expect(interviewFor(heads(place), PLACE, false, 2000 + FORGOTTEN_AFTER)?.id).toBe('i1');
    expect(interviewFor(heads(place), PLACE, false, 2001 + FORGOTTEN_AFTER)).toBeUndefined();
  });

  it('is never the practice one in the popup, even while practice runs beside a real one', () => {
    const real = planned();
    start(real, 2000);
    const practice = planned(interviewId('p1'), 1000, true);
    practice.edit({
      kind: 'set',
      key: keys.interview(interviewId('p1')),
      fields: { startedAt: 9000 },
    });
    expect(preparedInterview(heads(real, practice), 9500)?.id).toBe('i1');
  });

  it('waits for a call for seven days', () => {
    const place = planned();
    expect(areWaiting(readEntries(ONE, place), 1000 + WAITING_FOR)).toBe(true);
    expect(areWaiting(readEntries(ONE, place), 1001 + WAITING_FOR)).toBe(false);
  });
});
