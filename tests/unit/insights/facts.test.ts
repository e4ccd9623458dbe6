/** From stored records to facts: what counts, and whose words are read. */
import { describe, expect, it } from 'vitest';
import type { Edit } from '@/domain/edit.ts';
import { entryId, interviewId, planId } from '@/domain/ids.ts';
import { counts, readFacts } from '@/domain/insights/facts.ts';
import { readHead } from '@/domain/interview.ts';
import { keys } from '@/domain/keys.ts';
import { newPlanEdit } from '@/domain/plan.ts';
import { sortLineEdit } from '@/domain/sorted-lines.ts';
import { placeOf } from '../lookup-of.ts';

const ID = interviewId('a');
const ENTRY = entryId('debrief-en~q');
const NOTE = 'Lost the thread.\nGood drawing.\nStart with the end.';

function read(edits: readonly Edit[]) {
  const lookup = placeOf();
  lookup.edit(edits);
  const head = readHead(ID, lookup);
  if (head === undefined) throw new Error('There is no interview.');
  return readFacts(head, lookup);
}

const HEAD: Edit = {
  kind: 'set',
  key: keys.interview(ID),
  fields: { createdAt: 5, startedAt: 10, endedAt: 20, interviewer: ' Ana ', rating: 3, guess: 2 },
};

function entry(fields: object): readonly Edit[] {
  const asks = {
    template: 'debrief-en',
    question: 'q',
    text: 'Where did you lose my thread?',
    hint: '',
    aspect: 'explaining',
    aspectName: 'Explaining',
    questionKind: 'rating',
  };
  return [
    { kind: 'set', key: keys.entry(ID, ENTRY), fields: { asks, order: 'a0', ...fields } },
    { kind: 'write', key: keys.note(ID, ENTRY), text: NOTE, replaces: [] },
  ];
}

const none = { wentWell: [], improve: [] };

describe('the facts of an interview', () => {
  it('are its time, its interviewer and its ratings', () => {
    expect(read([HEAD])).toMatchObject({
      at: 10,
      interviewer: 'Ana',
      rated: { rating: 3, guess: 2 },
    });
  });

  it('hold the lines sorted into "improve", and no others, of an answer that was rated well', () => {
    const sort = sortLineEdit(keys.entry(ID, ENTRY), none, 'Start with the end.', 'improve');
    const [told] = read([HEAD, ...entry({ status: 'asked', rating: 3 }), sort]).answers;
    expect(told).toMatchObject({ asked: true, improve: ['Start with the end.'], behind: [] });
  });

  it('hold the words behind a low rating, without those that went well', () => {
    const sort = sortLineEdit(keys.entry(ID, ENTRY), none, 'Good drawing.', 'wentWell');
    const [told] = read([HEAD, ...entry({ status: 'skipped', rating: 2 }), sort]).answers;
    expect(told).toMatchObject({
      asked: true,
      behind: ['Lost the thread.', 'Start with the end.'],
    });
  });

  it('hold its plans', () => {
    const made = { moment: 'm', action: 'a', told: '', entry: null, aspectName: '' };
    expect(read([HEAD, newPlanEdit(ID, planId('p'), made, 7)]).plans).toHaveLength(1);
  });
});

describe('an interview counts', () => {
  it('when it was held; not while it is planned or runs, and not for practice', () => {
    expect(counts({ state: 'ended', practice: false })).toBe(true);
    expect(counts({ state: 'running', practice: false })).toBe(false);
    expect(counts({ state: 'planned', practice: false })).toBe(false);
    expect(counts({ state: 'ended', practice: true })).toBe(false);
  });
});
