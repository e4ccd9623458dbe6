/** Choosing: what stands on the checklist after questions are chosen, moved, taken off. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEdit, moveEdits, packEdits, takeOffEdit } from '@/domain/choosing.ts';
import { entryIdOf, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { type Asks, listedEntries, readEntries } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { type Place, placeOf } from './lookup-of.ts';

const INTERVIEW = interviewId('i1');
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
const all = (place: Place) => readEntries(INTERVIEW, place);
const listed = (place: Place) =>
  listedEntries(all(place)).map((entry) => String(entry.asks.question));
const choose = (place: Place, question: string, now = 1000) =>
  place.edit(chooseEdit(INTERVIEW, all(place), asks(question), now), 'a', now);
const note = (place: Place, question: string) =>
  place.edit({ kind: 'write', key: keys.note(INTERVIEW, idOf(question)), text: 'x', replaces: [] });

describe('Choosing', () => {
  it('keeps the order in which questions were chosen and moved', () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom('choose', 'takeOff', 'move'),
        question: fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5'),
        index: fc.nat({ max: 5 }),
      }),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(acts, (taken) => {
        const place = placeOf();
        let expected: string[] = [];
        for (const { act, question, index } of taken) {
          const stands = expected.includes(question);
          if (act === 'choose' && !stands) {
            choose(place, question);
            expected.push(question);
          } else if (act === 'takeOff' && stands) {
            place.edit(takeOffEdit(INTERVIEW, idOf(question), index > 2));
            expected = expected.filter((other) => other !== question);
          } else if (act === 'move' && stands) {
            place.edit(moveEdits(INTERVIEW, all(place), idOf(question), index));
            expected = expected.filter((other) => other !== question);
            expected.splice(Math.min(index, expected.length), 0, question);
          }
          expect(listed(place)).toEqual(expected);
        }
      }),
    );
  });

  it('one question twice is one entry', () => {
    const place = placeOf();
    choose(place, 'q1');
    choose(place, 'q1', 2000);
    expect(listed(place)).toEqual(['q1']);
  });

  it('a question again that was asked and taken off starts unasked', () => {
    const place = placeOf();
    choose(place, 'q1');
    const key = keys.entry(INTERVIEW, idOf('q1'));
    place.edit({ kind: 'set', key, fields: { status: 'asked', askedAt: 5, tickedBy: 'typing' } });
    place.edit(takeOffEdit(INTERVIEW, idOf('q1'), false));
    expect(listed(place)).toEqual([]);
    choose(place, 'q1', 2000);
    expect(all(place)[0]).toMatchObject({ status: 'planned', askedAt: null, tickedBy: null });
  });
});

describe('Taking off and choosing again', () => {
  it('brings a question with a note back as asked', () => {
    const place = placeOf();
    choose(place, 'q1');
    note(place, 'q1');
    const key = keys.entry(INTERVIEW, idOf('q1'));
    place.edit({ kind: 'set', key, fields: { status: 'asked', askedAt: 5, tickedBy: 'typing' } });
    place.edit(takeOffEdit(INTERVIEW, idOf('q1'), true));
    choose(place, 'q1', 2000);
    expect(all(place)[0]).toMatchObject({ status: 'asked', askedAt: 5 });
  });
});

describe('Taking off', () => {
  it('keeps a question with a note, set aside, and drops one without', () => {
    const place = placeOf();
    choose(place, 'q1');
    choose(place, 'q2');
    note(place, 'q1');
    place.edit(takeOffEdit(INTERVIEW, idOf('q1'), true));
    place.edit(takeOffEdit(INTERVIEW, idOf('q2'), false));
    expect(all(place).map(({ id, status }) => [id, status])).toEqual([[idOf('q1'), 'setAside']]);
  });

  it('shows a question again whose note was typed elsewhere meanwhile', () => {
    const place = placeOf();
    choose(place, 'q1');
    place.edit(takeOffEdit(INTERVIEW, idOf('q1'), false));
    note(place, 'q1');
    expect(all(place)).toMatchObject([{ status: 'setAside' }]);
    expect(listed(place)).toEqual([]);
  });
});

describe('A pack', () => {
  it('replaces what was planned, leaves what was asked, and sets notes aside', () => {
    const place = placeOf();
    for (const question of ['q1', 'q2', 'q3']) choose(place, question);
    place.edit({
      kind: 'set',
      key: keys.entry(INTERVIEW, idOf('q1')),
      fields: { status: 'asked' },
    });
    note(place, 'q2');
    const pack = ['q4', 'q5', 'q1'].map(asks);
    place.edit(packEdits(INTERVIEW, all(place), pack, (entry) => entry === idOf('q2'), 1000));
    expect(listed(place)).toEqual(['q4', 'q5', 'q1']);
    expect(all(place).find(({ id }) => id === idOf('q1'))?.status).toBe('asked');
    expect(all(place).find(({ id }) => id === idOf('q2'))?.status).toBe('setAside');
    expect(all(place).some(({ id }) => id === idOf('q3'))).toBe(false);
  });
});
