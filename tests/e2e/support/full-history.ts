/**
 * Three interviews as they lie in storage after the call: rated, sorted, planned and reflected on.
 *
 * Owns: their words. Must not know: who reads them.
 */
import { shortHash } from '../../../domain/short-hash.ts';
import { register } from './many-interviews.ts';

type Items = Record<string, object>;

const DAY = 86_400_000;
const MINUTE = 60_000;

export const WELL = 'You asked good questions before you began.';
export const LOST = 'You went back to the start twice at the cache, said Ana.';

function text(words: string): object {
  const versions = [{ dot: ['seed', 1], text: words }];
  return { v: 1, kind: 'text', epoch: 0, versions, seen: { seed: 1 } };
}

type Told = {
  readonly id: string;
  readonly daysAgo: number;
  readonly interviewer: string;
  readonly role: string;
  readonly type: string;
  readonly state: string;
  readonly note?: string;
};

const TOLD: readonly Told[] = [
  {
    id: 'past-a',
    daysAgo: 12,
    interviewer: 'Ana Lima',
    role: 'Backend engineer at Acme',
    type: 'coding',
    state: 'seen',
  },
  {
    id: 'past-b',
    daysAgo: 6,
    interviewer: 'أحمد',
    role: '',
    type: 'design',
    state: 'notYet',
    note: 'قال أحمد: كان الجواب الأول واضحا.',
  },
  {
    id: 'past-c',
    daysAgo: 2,
    interviewer: 'Jun-ho Park',
    role: 'Platform',
    type: 'project',
    state: 'open',
    note: `You stopped too early. ${'I never heard how it ended, and I would have liked to. '.repeat(5)}`,
  },
];

/** Ana is met in the oldest of them; her name stands in her notes and plans. */
export function fullHistory(now = Date.now()): Items {
  return Object.assign({}, ...TOLD.map((told) => interviewOf(told, now)));
}

function interviewOf(told: Told, now: number): Items {
  const { id, interviewer, role, type, state } = told;
  const startedAt = now - told.daysAgo * DAY;
  const endedAt = startedAt + 42 * MINUTE;
  const set = (fields: Readonly<Record<string, unknown>>) => register(fields, endedAt);
  const entryOf = (at: number, question: string, status: string) => ({
    asks: {
      template: 'debrief-en',
      question: `q${at}`,
      text: question,
      hint: '',
      aspect: 'clarity',
      aspectName: 'Clarity',
      questionKind: 'open',
    },
    order: `a${at}`,
    chosenAt: startedAt,
    status,
  });
  const head = { createdAt: startedAt, startedAt, endedAt, endedBy: 'hand', site: 'meet' };
  const plan = {
    createdAt: endedAt,
    state,
    moment: 'I go back to the start',
    action: 'say where I stand in one sentence',
    told: told.note === undefined ? 'at the cache, said Ana' : '',
    entry: null,
    aspectName: 'Clarity',
  };
  return {
    [`v1/interview/${id}`]: set({ ...head, interviewer, role, type, rating: 3, guess: 2 }),
    [`v1/entry/${id}/q~0`]: set({
      ...entryOf(0, 'Where did you lose my thread?', 'asked'),
      rating: 2,
      wentWell: [shortHash(WELL)],
      improve: [shortHash(LOST)],
    }),
    [`v1/note/${id}/q~0`]: text(told.note ?? `${LOST}\n${WELL}\n<b>One list</b> & *one* more.`),
    [`v1/entry/${id}/q~1`]: set(entryOf(1, 'What would have convinced you sooner?', 'asked')),
    [`v1/note/${id}/q~1`]: text('The first reason alone.'),
    [`v1/entry/${id}/q~2`]: set(entryOf(2, 'If I practise one thing, what is it?', 'planned')),
    [`v1/moment/${id}/m1`]: set({ at: startedAt + 754_000, callMs: 754_000, kind: 'stuck' }),
    [`v1/moment/${id}/m2`]: set({ at: startedAt + 1_900_000, callMs: 1_900_000 }),
    [`v1/plan/${id}/p1`]: set(plan),
    [`v1/reflection/${id}/said`]: text(`${interviewer} lost me at the cache.`),
    [`v1/reflection/${id}/notYet`]: text('I cannot yet stop and sum up.'),
  };
}
