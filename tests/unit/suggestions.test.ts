/** Which aspects are suggested, by which question, and which are left alone. */
import { describe, expect, it } from 'vitest';
import { aspectId, entryIdOf, interviewId, questionId, templateId } from '@/domain/ids.ts';
import { blankHead, type InterviewHead } from '@/domain/interview.ts';
import { groups } from '@/domain/keys.ts';
import { PUT_AWAY_FOR, putAwayEdit } from '@/domain/put-away.ts';
import {
  groupsOfSuggestions,
  lastInterviews,
  type SuggestionsAsked,
  suggestions,
} from '@/domain/suggestions.ts';
import type { Aspect, Question, Template } from '@/domain/template.ts';
import { BARE } from './bare-question.ts';
import { answer, DAY, interview, START } from './insights/told.ts';
import { placeOf } from './lookup-of.ts';

const OWN = templateId('own');

function question(aspect: string, id: string, more: Partial<Question> = {}): Question {
  const ids = { id: questionId(id), template: OWN, aspect: aspectId(aspect) };
  return { ...BARE, ...ids, text: id, ...more };
}

function aspect(name: string, questions: readonly Question[]): Aspect {
  const id = aspectId(name.toLowerCase());
  return { id, name, about: '', order: 'a0', shipped: undefined, changed: false, questions };
}

function templateOf(...aspects: readonly Aspect[]): Template {
  return { id: OWN, name: 'Own', language: 'en', edition: '', author: '', aspects };
}

const NERVES = aspect('Nerves', [question('nerves', 'calm?')]);
const LOW = interview('one', { answers: [answer({ aspect: 'nerves', rating: 1 })] });

const suggested = (asked: Partial<SuggestionsAsked> = {}) =>
  suggestions({
    template: templateOf(NERVES),
    interviews: [LOW],
    type: null,
    chosen: [],
    lookup: placeOf(),
    now: START + 2 * DAY,
    ...asked,
  });

const texts = (asked: Partial<SuggestionsAsked>) =>
  suggested(asked).map(({ question: { text } }) => text);

describe('an aspect', () => {
  it('is suggested with one of its questions and the reason', () => {
    expect(suggested()).toEqual([
      {
        aspect: NERVES,
        question: NERVES.questions[0],
        reason: { kind: 'low', mean: 1, ratings: 1 },
      },
    ]);
  });

  it('is not, without interviews', () => {
    expect(suggested({ interviews: [] })).toEqual([]);
  });

  it('is not once it is asked about, by another template’s question too', () => {
    expect(suggested({ chosen: [{ aspect: 'nerves', aspectName: 'Nerves' }] })).toEqual([]);
    expect(suggested({ chosen: [{ aspect: 'other', aspectName: 'nerves' }] })).toEqual([]);
    expect(suggested({ chosen: [{ aspect: 'time', aspectName: 'Time' }] })).toHaveLength(1);
  });

  it('is not where all its questions are off', () => {
    const off = aspect('Nerves', [question('nerves', 'calm?', { on: false })]);
    expect(suggested({ template: templateOf(off) })).toEqual([]);
  });
});

describe('the question of an aspect', () => {
  const of = (...questions: readonly Question[]) => templateOf(aspect('Nerves', questions));
  const askedOn = (day: number, id: string) =>
    interview(`day${day}`, {
      day,
      answers: [answer({ aspect: 'nerves', entry: entryIdOf(OWN, questionId(id)), rating: 1 })],
    });
  const a = question('nerves', 'a');
  const b = question('nerves', 'b');

  it('is one that is on', () => {
    expect(texts({ template: of({ ...a, on: false }, b) })).toEqual(['b']);
  });

  it('fits the kind of interview, where one does', () => {
    const design = { ...a, types: ['design'] } as const;
    const coding = { ...b, types: ['coding'] } as const;
    expect(texts({ template: of(design, coding), type: 'coding' })).toEqual(['b']);
    expect(texts({ template: of(design, b), type: 'coding' })).toEqual(['b']);
    expect(texts({ template: of(design, coding) })).toEqual(['a']);
    expect(texts({ template: of(design), type: 'coding' })).toEqual(['a']);
  });

  it('is the one asked least in those interviews, then the one asked longest ago', () => {
    const template = of(a, b);
    expect(texts({ template, interviews: [askedOn(0, 'a')] })).toEqual(['b']);
    expect(texts({ template, interviews: [askedOn(0, 'b'), askedOn(1, 'a')] })).toEqual(['b']);
    const often = [askedOn(0, 'a'), askedOn(1, 'a'), askedOn(2, 'b')];
    expect(texts({ template, interviews: often })).toEqual(['b']);
  });

  it('is the first, where nothing tells them apart', () => {
    expect(texts({ template: of(a, b) })).toEqual(['a']);
  });
});

describe('an aspect that was put away', () => {
  const at = START + 2 * DAY;
  const away = placeOf();
  away.edit(putAwayEdit(aspectId('nerves'), at));
  const later = (after: number, more: Partial<SuggestionsAsked> = {}) =>
    suggested({ lookup: away, now: at + after, ...more });

  it('stays away for four weeks', () => {
    expect(later(0)).toEqual([]);
    expect(later(PUT_AWAY_FOR - 1)).toEqual([]);
    expect(later(PUT_AWAY_FOR)).toHaveLength(1);
  });

  it.each([
    ['rated', { rating: 2 } as const],
    ['named', { improve: ['slower'] }],
  ])('comes back once it was %s anew', (_, heard) => {
    const anew = interview('two', { day: 3, answers: [answer({ aspect: 'nerves', ...heard })] });
    expect(later(2 * DAY, { interviews: [LOW, anew] })).toHaveLength(1);
  });

  it('does not for an interview that said nothing about it', () => {
    const silent = interview('two', { day: 3, answers: [answer({ aspect: 'nerves' })] });
    expect(later(2 * DAY, { interviews: [LOW, silent] })).toEqual([]);
  });

  it('says nothing about the others', () => {
    const time = aspect('Time', [question('time', 'late?')]);
    const both = interview('one', {
      answers: ['nerves', 'time'].map((each) => answer({ aspect: each, rating: 1 })),
    });
    const names = later(0, { template: templateOf(NERVES, time), interviews: [both] });
    expect(names.map(({ aspect: { name } }) => name)).toEqual(['Time']);
  });

  it('is suggested all the same where its record says nonsense, or what lies far ahead', () => {
    for (const value of ['soon', null, at + 400 * DAY]) {
      const damaged = placeOf();
      const edit = putAwayEdit(aspectId('nerves'), at);
      if (edit.kind !== 'set') throw new Error('A field is set.');
      const fields = Object.fromEntries(Object.keys(edit.fields).map((name) => [name, value]));
      damaged.edit({ ...edit, fields });
      expect(suggested({ lookup: damaged, now: at })).toHaveLength(1);
    }
  });
});

describe('the interviews looked at', () => {
  const minutes = { plannedMinutes: 45, feedbackMinutes: 10 };
  const head = (id: string, day: number, more: Partial<InterviewHead> = {}): InterviewHead => ({
    ...blankHead(interviewId(id), START, minutes),
    state: 'ended',
    startedAt: START + day * DAY,
    ...more,
  });

  it('are the newest twelve that are over, whenever they were planned, and none for practice', () => {
    const over = Array.from({ length: 14 }, (_, day) => head(`i${day}`, day));
    const others = [
      head('practice', 20, { practice: true }),
      head('runs', 21, { state: 'running' }),
      head('planned', 22, { state: 'planned', startedAt: null }),
    ];
    const looked = lastInterviews([...over, ...others]);
    const newest = Array.from({ length: 12 }, (_, at) => `i${13 - at}`);
    expect(looked.map(({ id }) => id)).toEqual(newest);
  });

  it('are read with their notes, and nothing beyond', () => {
    const id = interviewId('i1');
    expect(groupsOfSuggestions([head('i1', 1)])).toEqual([groups.entries(id), groups.notes(id)]);
    expect(groupsOfSuggestions([])).toEqual([]);
  });
});
