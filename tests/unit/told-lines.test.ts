/** The lines of an interview's notes, and which of them weighs most. */
import { describe, expect, it } from 'vitest';
import { chooseEdit } from '@/domain/choosing.ts';
import { entryIdOf, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { readEntries, readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { rateEdit } from '@/domain/rating.ts';
import { reflectionWaits } from '@/domain/reflection-waits.ts';
import { sortLineEdit } from '@/domain/sorted-lines.ts';
import { heaviestFirst, readToldLines, sortedAs } from '@/domain/told-lines.ts';
import { placeOf } from './lookup-of.ts';

const ID = interviewId('i1');
const TEMPLATE = templateId('debrief-en');

function withNotes(notes: readonly string[], whole = '') {
  const place = placeOf();
  place.edit({ kind: 'set', key: keys.interview(ID), fields: { createdAt: 1, startedAt: 1 } });
  notes.forEach((text, at) => {
    const question = questionId(`q${at}`);
    const asks = {
      template: TEMPLATE,
      question,
      text: `Question ${at}`,
      hint: '',
      aspect: 'depth',
      aspectName: `Aspect ${at}`,
      questionKind: 'open',
    } as const;
    place.edit(chooseEdit(ID, readEntries(ID, place), asks, 1));
    const key = keys.note(ID, entryIdOf(TEMPLATE, question));
    place.edit({ kind: 'write', key, text, replaces: [] });
  });
  if (whole !== '') {
    place.edit({ kind: 'write', key: keys.wholeNote(ID), text: whole, replaces: [] });
  }
  const lines = () => {
    const head = readHead(ID, place);
    return head === undefined ? [] : readToldLines(head, place);
  };
  const entryKey = (at: number) => keys.entry(ID, entryIdOf(TEMPLATE, questionId(`q${at}`)));
  const improve = () => {
    for (const { key, line } of lines()) {
      const standing = lines().find((each) => each.key === key && each.line === line);
      if (standing) place.edit(sortLineEdit(key, standing.sorted, line, 'improve'), 'a', 2000);
    }
  };
  return { place, lines, entryKey, improve };
}

describe('told lines', () => {
  it('are every line of every note, the notes on the whole last', () => {
    const { lines } = withNotes(['one\n\n two ', 'three'], 'four');
    expect(lines().map(({ line }) => line)).toEqual(['one', 'two', 'three', 'four']);
    expect(lines().map(({ aspectName }) => aspectName)).toEqual([
      'Aspect 0',
      'Aspect 0',
      'Aspect 1',
      '',
    ]);
  });

  it('with the same words in one note are one', () => {
    expect(withNotes(['again\nagain']).lines()).toHaveLength(1);
  });

  it('keep what they were sorted into, those of the whole interview too', () => {
    const { place, lines } = withNotes(['one\ntwo'], 'three');
    const [one, , three] = lines();
    if (one) place.edit(sortLineEdit(one.key, one.sorted, one.line, 'wentWell'));
    if (three) place.edit(sortLineEdit(three.key, three.sorted, three.line, 'improve'));
    expect(lines().map(({ sort }) => sort)).toEqual(['wentWell', null, 'improve']);
    expect(sortedAs(lines(), 'improve').map(({ line }) => line)).toEqual(['three']);
  });

  it('weigh most where the rating is lowest, then where most was said', () => {
    const { place, lines, entryKey, improve } = withNotes([
      'a long line about something that was fine',
      'short',
      'rated low',
    ]);
    place.edit(rateEdit(entryKey(2), 'rating', 1));
    improve();
    expect(heaviestFirst(lines()).map(({ line }) => line)).toEqual([
      'rated low',
      'a long line about something that was fine',
      'short',
    ]);
  });
});

describe('an interview waits for a look back', () => {
  const DAY = 86_400_000;
  const now = new Date(2026, 10, 20, 12).getTime();
  function headWith(fields: Readonly<Record<string, string | number>>) {
    const place = placeOf();
    const all = { createdAt: 1, startedAt: now - DAY, endedAt: now - DAY, ...fields };
    place.edit({ kind: 'set', key: keys.interview(ID), fields: all });
    const head = readHead(ID, place);
    if (head === undefined) throw new Error('there is no interview');
    return head;
  }

  it('for a week after it ended, while nothing has come of it', () => {
    expect(reflectionWaits(headWith({}), false, now)).toBe('fresh');
    expect(reflectionWaits(headWith({}), true, now)).toBeNull();
    expect(reflectionWaits(headWith({ debrief: 'done' }), false, now)).toBeNull();
    expect(reflectionWaits(headWith({ endedAt: now - 8 * DAY }), false, now)).toBeNull();
  });

  it('when it was put off, today or on a day before', () => {
    const later = { debrief: 'later', endedAt: now - 30 * DAY };
    expect(reflectionWaits(headWith({ ...later, debriefAt: now - 1 }), false, now)).toBe(
      'tomorrow',
    );
    expect(reflectionWaits(headWith({ ...later, debriefAt: now - DAY }), true, now)).toBe('putOff');
  });

  it('not once it was reflected on', () => {
    expect(
      reflectionWaits(headWith({ debrief: 'later', reflectedAt: now }), false, now),
    ).toBeNull();
  });
});
