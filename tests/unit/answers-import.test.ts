/** An interviewer's answers into the notes: filled, put below, never over one's own words, once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { answersEdits } from '@/domain/answers-import.ts';
import { planAnswers, WHOLE } from '@/domain/answers-plan.ts';
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId } from '@/domain/ids.ts';
import { type InterviewHead, readEntries, readHead } from '@/domain/interview.ts';
import type { Answers } from '@/domain/interviewer-answers.ts';
import { keys } from '@/domain/keys.ts';
import { NOTE_LENGTH, readNote, readVersions } from '@/domain/note.ts';
import { undoEdits, undoSteps } from '@/domain/undo.ts';
import { type Place, placeOf } from './lookup-of.ts';

const INTERVIEW = interviewId('i');
const [ASKED, OPEN] = [entryId('t~asked'), entryId('t~open')];
const WORDS = { from: 'From Anna:', aspect: 'From the interviewer' };

let place: Place;

function note(id: string): string {
  return readNote(keys.note(INTERVIEW, entryId(id)), place);
}
function head(): InterviewHead {
  const read = readHead(INTERVIEW, place);
  if (read === undefined) throw new Error('no interview');
  return read;
}
function answers(changes: Partial<Answers> = {}): Answers {
  return {
    format: 'debrief-answers',
    version: 1,
    interview: 'i',
    from: 'Anna',
    answers: [{ entry: ASKED, question: 'Asked?', text: 'You were quick.' }],
    ...changes,
  };
}
function edits(given: Answers, chosen?: readonly string[]): readonly Edit[] {
  const all = planAnswers(given, head(), place).changing;
  return answersEdits(given, new Set(chosen ?? all), head(), place, WORDS, 5000);
}
function write(id: string, text: string, actor = 'a'): void {
  const key = keys.note(INTERVIEW, entryId(id));
  place.edit({ kind: 'write', key, text, replaces: [] }, actor);
}

beforeEach(() => {
  place = placeOf();
  const entry = (id: typeof ASKED, text: string, order: string, status: string): Edit => ({
    kind: 'set',
    key: keys.entry(INTERVIEW, id),
    fields: {
      asks: {
        template: 't',
        question: id.slice(2),
        text,
        hint: '',
        aspect: 'a',
        aspectName: 'A',
        questionKind: 'open',
      },
      order,
      chosenAt: 1,
      status,
    },
  });
  const fields = { createdAt: 1, startedAt: 1, endedAt: 2 };
  place.edit([
    { kind: 'set', key: keys.interview(INTERVIEW), fields },
    entry(ASKED, 'Asked?', 'a0', 'asked'),
    entry(OPEN, 'Open?', 'a1', 'planned'),
  ]);
});

describe('an answer', () => {
  it('fills an empty note', () => {
    place.edit(edits(answers()));
    expect(note(ASKED)).toBe('You were quick.');
  });

  it('goes below one’s own words, under a line that names whose it is', () => {
    write(ASKED, 'Around the cache.\n');
    place.edit(edits(answers()));
    expect(note(ASKED)).toBe('Around the cache.\n\nFrom Anna:\nYou were quick.');
  });

  it('stands beside two versions that wait to be put together', () => {
    write(ASKED, 'Mine.', 'a');
    write(ASKED, 'Mine too.', 'b');
    place.edit(edits(answers()), 'c');
    const texts = readVersions(keys.note(INTERVIEW, ASKED), place).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['From Anna:\nYou were quick.', 'Mine too.', 'Mine.']);
  });

  it('stands beside a note that has no room for it', () => {
    const own = 'x'.repeat(NOTE_LENGTH - 5);
    write(ASKED, own);
    place.edit(edits(answers()), 'b');
    const texts = readVersions(keys.note(INTERVIEW, ASKED), place).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(['From Anna:\nYou were quick.', own]);
  });

  it('is not put in twice, filled or below', () => {
    const given = answers({
      answers: [
        { entry: ASKED, question: 'Asked?', text: 'You were quick.\r\nVery.' },
        { entry: OPEN, question: 'Open?', text: 'Yes.', rating: 2 },
      ],
      more: 'Thanks.',
      rating: 3,
    });
    write(ASKED, 'Mine.');
    place.edit(edits(given));
    const plan = planAnswers(given, head(), place);
    expect(plan.items.map(({ wordsGo, ratingGoes }) => [wordsGo, ratingGoes])).toEqual([
      ['there', 'none'],
      ['there', 'there'],
      ['there', 'there'],
    ]);
    expect(plan.changing).toEqual([]);
    expect(edits(given, [ASKED, OPEN, WHOLE])).toEqual([]);
  });

  it('is not taken for there because it is a part of one’s own word', () => {
    write(ASKED, 'You were quick. Not.');
    expect(planAnswers(answers(), head(), place).items[0]?.wordsGo).toBe('below');
  });

  it('that was left out changes nothing', () => {
    expect(edits(answers(), [])).toEqual([]);
  });

  it('makes its question one that was asked', () => {
    const given = answers({ answers: [{ entry: OPEN, question: 'Other?', text: 'Yes.' }] });
    expect(planAnswers(given, head(), place).items[0]).toMatchObject({
      question: 'Open?',
      becomesAsked: true,
    });
    place.edit(edits(given));
    expect(readEntries(INTERVIEW, place)[1]).toMatchObject({ status: 'asked', askedAt: null });
  });

  it('to a question that is not here brings it along, last and asked', () => {
    const given = answers({
      answers: [{ entry: 't~new', question: ' New \n one? ', text: 'Yes.', rating: 4 }],
    });
    expect(planAnswers(given, head(), place).items[0]?.wordsGo).toBe('new');
    place.edit(edits(given));
    expect(readEntries(INTERVIEW, place).at(-1)).toMatchObject({
      id: 't~new',
      status: 'asked',
      asks: { template: 't', question: 'new', text: 'New one?', aspectName: WORDS.aspect },
      rated: { rating: 4 },
    });
    expect(note('t~new')).toBe('Yes.');
  });

  it('to a question that was deleted brings it back', () => {
    place.edit({ kind: 'delete', key: keys.entry(INTERVIEW, OPEN) }, 'a', 2000);
    const given = answers({ answers: [{ entry: OPEN, question: 'Open?', text: 'Yes.' }] });
    place.edit(edits(given), 'a', 3000);
    expect(readEntries(INTERVIEW, place)[1]).toMatchObject({ id: OPEN, status: 'asked' });
    // With what it was about, which no form says.
    expect(readEntries(INTERVIEW, place)[1]?.asks).toMatchObject({ aspect: 'a', aspectName: 'A' });
  });
});

describe('a rating', () => {
  const rated = (rating: 1 | 4) =>
    answers({ answers: [{ entry: ASKED, question: 'Asked?', text: '', rating }], rating });

  it('is taken where there is none', () => {
    place.edit(edits(rated(4)));
    expect(readEntries(INTERVIEW, place)[0]?.rated.rating).toBe(4);
    expect(head().rated.rating).toBe(4);
  });

  it('stays where there is one', () => {
    place.edit(edits(rated(4)));
    const plan = planAnswers(rated(1), head(), place);
    expect(plan.items.map(({ ratingGoes }) => ratingGoes)).toEqual(['kept', 'kept']);
    place.edit(edits(rated(1), [ASKED, WHOLE]));
    expect(head().rated.rating).toBe(4);
  });
});

it('all of it is one step that undo takes back', () => {
  write(ASKED, 'Mine.');
  const given = answers({
    answers: [
      { entry: ASKED, question: 'Asked?', text: 'A.', rating: 1 },
      { entry: OPEN, question: 'Open?', text: 'B.' },
      { entry: 't~new', question: 'New?', text: 'C.' },
    ],
    more: 'D.',
    rating: 2,
  });
  const before = planAnswers(given, head(), place);
  const made = edits(given);
  const back = undoSteps(made, place);
  place.edit(made, 'a', 3000);
  place.edit(undoEdits(back, place), 'a', 4000);
  expect(planAnswers(given, head(), place)).toEqual(before);
  expect(note(ASKED)).toBe('Mine.');
  expect(readEntries(INTERVIEW, place).map(({ id, status }) => [id, status])).toEqual([
    [ASKED, 'asked'],
    [OPEN, 'planned'],
  ]);
});
