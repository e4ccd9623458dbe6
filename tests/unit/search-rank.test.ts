/** What the search puts first: the words, and among equals what moments and past interviews speak for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryId, questionId, templateId } from '@/domain/ids.ts';
import type { Entry, EntryStatus } from '@/domain/interview.ts';
import type { Favours } from '@/domain/question-weight.ts';
import type { Rating } from '@/domain/rating.ts';
import { createQuestionSearch } from '@/domain/search.ts';
import type { Question, Template } from '@/domain/template.ts';
import { openMemorySurface } from '../support/memory-surface.ts';

type Told = { readonly aspect: string; readonly text: string };

const shippedQuestion = (await openMemorySurface()).template.value.aspects[0]?.questions[0];

/** Questions q0, q1 … as told, an aspect for each name. */
async function templateOf(told: readonly Told[]): Promise<Template> {
  const { value } = (await openMemorySurface()).template;
  const [aspect] = value.aspects;
  if (aspect === undefined || shippedQuestion === undefined) throw new Error('Nothing is shipped.');
  const questions = told.map((each, at): Question & Told => {
    const id = questionId(`q${at}`);
    return { ...shippedQuestion, id, text: each.text, aspect: aspect.id };
  });
  const names = [...new Set(told.map((each) => each.aspect))];
  const aspects = names.map((name) => {
    const id = name as typeof aspect.id;
    const its = questions.filter((_, at) => told[at]?.aspect === name);
    return { ...aspect, id, name, questions: its.map((each) => ({ ...each, aspect: id })) };
  });
  return { ...value, aspects };
}

function pastEntry(question: string, status: EntryStatus, rating: Rating | null): Entry {
  const [id = '', aspect = ''] = question.split('@');
  const template = templateId('t');
  const asks = { template, question: questionId(id), text: '', hint: '', aspect, aspectName: '' };
  return {
    id: entryId(`t~${id}`),
    asks: { ...asks, questionKind: 'rating' },
    order: 'a0',
    chosenAt: 0,
    status,
    askedAt: null,
    tickedBy: null,
    rated: { rating, guess: null },
    probes: [],
    lines: [],
    sorted: { wentWell: [], improve: [] },
  };
}

const NOTHING: Favours = { moments: [], past: [] };

/** Three that fit the same words equally well. */
const EQUAL: readonly Told[] = [
  { aspect: 'Depth', text: 'What pace fits here' },
  { aspect: 'Nerves', text: 'What pace fits there' },
  { aspect: 'Clarity', text: 'What pace fits where' },
];

async function found(told: readonly Told[], query: string, favours: Favours) {
  return createQuestionSearch(await templateOf(told)).find(query, favours);
}

describe('among questions that fit the words equally', () => {
  it('keeps the order of the template while nothing speaks for one of them', async () => {
    expect(await found(EQUAL, 'pace', NOTHING)).toEqual(['q0', 'q1', 'q2']);
  });

  it('puts one first whose aspect fits a marked moment', async () => {
    const told = [...EQUAL, { aspect: 'Clarity', text: 'Another thing altogether' }];
    expect((await found(told, 'pace', { moments: ['q3'], past: [] }))[0]).toBe('q2');
  });

  it('puts the very question that a moment asks for before its neighbours', async () => {
    const told = EQUAL.map(({ text }) => ({ aspect: 'One', text }));
    expect(await found(told, 'pace', { moments: ['q1'], past: [] })).toEqual(['q1', 'q0', 'q2']);
  });

  it('puts one never asked before those asked, planned ones not counted', async () => {
    const past = [pastEntry('q0@Depth', 'asked', null), pastEntry('q1@Nerves', 'planned', null)];
    expect(await found(EQUAL, 'pace', { moments: [], past })).toEqual(['q1', 'q2', 'q0']);
  });

  it('puts one first whose aspect was rated low the last time it was rated', async () => {
    const past = [
      pastEntry('x@Depth', 'asked', 4),
      pastEntry('x@Nerves', 'asked', 2),
      pastEntry('x@Depth', 'asked', 1),
    ];
    expect(await found(EQUAL, 'pace', { moments: [], past })).toEqual(['q1', 'q0', 'q2']);
  });
});

describe('the words', () => {
  const everythingFor = (id: string, aspect: string): Favours => ({
    moments: [id],
    past: [pastEntry(`x@${aspect}`, 'asked', 1)],
  });

  it('come first: a long question with the very word before a short one that only begins so', async () => {
    const told = [
      { aspect: 'Depth', text: 'What in all that I have said about it was a hint of more to come' },
      { aspect: 'Nerves', text: 'Hints' },
    ];
    expect(await found(told, 'hint', everythingFor('q1', 'Nerves'))).toEqual(['q0', 'q1']);
  });

  it('of the question count more than those of the name above it', async () => {
    const told = [
      { aspect: 'Depth', text: 'Which of my many words on this or that showed most nerves of all' },
      { aspect: 'Nerves', text: 'Calm' },
    ];
    expect(await found(told, 'nerves', everythingFor('q1', 'Nerves'))).toEqual(['q0', 'q1']);
  });

  it('with an error in them still find, after all that is written so', async () => {
    const told = [{ aspect: 'Depth', text: 'Was I stack' }, ...EQUAL];
    expect(await found(told, 'stuck', everythingFor('q0', 'Depth'))).toEqual(['q0']);
  });

  it('are never outdone: no question with all of them below one without', async () => {
    const word = fc.constantFrom(
      'hint',
      'hints',
      'pace',
      'paces',
      'place',
      'stuck',
      'stack',
      'one',
    );
    const words = fc.array(word, { minLength: 1, maxLength: 9 });
    const aspect = fc.constantFrom('Depth', 'Nerves', 'Pace');
    const told = fc.array(fc.record({ aspect, text: words.map((each) => each.join(' ')) }), {
      minLength: 2,
      maxLength: 8,
    });
    const id = fc.nat(7).map((at) => `q${at}`);
    const past = fc.tuple(id, aspect, fc.constantFrom<Rating>(1, 2, 3, 4));
    await fc.assert(
      fc.asyncProperty(
        told,
        fc.array(word, { minLength: 1, maxLength: 2 }),
        fc.array(id, { maxLength: 3 }),
        fc.array(past, { maxLength: 4 }),
        async (questions, asked, moments, before) => {
          const entries = before.map(([q, a, rating]) => pastEntry(`${q}@${a}`, 'asked', rating));
          const favours = { moments, past: entries };
          const order = await found(questions, asked.join(' '), favours);
          const isExact = (one: string) => {
            const text = questions[Number(one.slice(1))]?.text.split(' ') ?? [];
            return asked.every((each) => text.includes(each));
          };
          const exact = order.map((one) => isExact(one));
          expect(exact).toEqual(exact.toSorted((a, b) => Number(b) - Number(a)));
          // A weight moves, it hides nothing.
          const plain = await found(questions, asked.join(' '), NOTHING);
          expect(order.toSorted()).toEqual(plain.toSorted());
        },
      ),
      { numRuns: 150 },
    );
  });
});
