/**
 * Interviews in short, for the tests of the insights.
 *
 * Owns: their making. Must not know: any insight.
 */
import fc from 'fast-check';
import { entryId, interviewId, planId } from '@/domain/ids.ts';
import type { AnswerFacts, InterviewFacts } from '@/domain/insights/facts.ts';
import type { Plan } from '@/domain/plan.ts';
import { PLAN_STATES } from '@/domain/plan-fields.ts';
import { RATINGS, type Rating } from '@/domain/rating.ts';

export const DAY = 86_400_000;
export const START = new Date(2026, 8, 1, 10).getTime();

export const TEMPLATE = [
  { id: 'opening', name: 'Opening' },
  { id: 'explaining', name: 'Explaining' },
  { id: 'nerves', name: 'Nerves' },
];

export type ToldAnswer = Partial<Omit<AnswerFacts, 'rated'>> & {
  readonly rating?: Rating | null;
  readonly guess?: Rating | null;
};

export function answer(told: ToldAnswer = {}): AnswerFacts {
  const { rating = null, guess = null, aspect = 'explaining', ...rest } = told;
  const known = TEMPLATE.find(({ id }) => id === aspect)?.name ?? aspect;
  return {
    entry: entryId('debrief-en~q'),
    aspect,
    aspectName: known,
    asked: true,
    rated: { rating, guess },
    improve: [],
    behind: [],
    ...rest,
  };
}

export type Told = {
  readonly day?: number;
  readonly with?: string;
  readonly rating?: Rating | null;
  readonly guess?: Rating | null;
  readonly answers?: readonly AnswerFacts[];
  readonly plans?: readonly Plan[];
};

export function interview(id: string, told: Told = {}): InterviewFacts {
  return {
    interview: interviewId(id),
    at: START + (told.day ?? 0) * DAY,
    interviewer: told.with ?? '',
    rated: { rating: told.rating ?? null, guess: told.guess ?? null },
    answers: told.answers ?? [],
    plans: told.plans ?? [],
  };
}

export function plan(id: string, state: Plan['state'], createdAt = START): Plan {
  return {
    id: planId(id),
    interview: interviewId('any'),
    createdAt,
    state,
    checkedAt: null,
    remindedAt: null,
    moment: 'I am stuck',
    action: 'say so',
    told: '',
    entry: null,
    aspectName: '',
  };
}

const anyRating = fc.option(fc.constantFrom(...RATINGS), { nil: null });

const anyAnswer = fc
  .record({
    aspect: fc.constantFrom('opening', 'explaining', 'nerves', 'another'),
    aspectName: fc.constantFrom('Opening', 'explaining', 'Their own', 'THEIR OWN'),
    asked: fc.boolean(),
    rating: anyRating,
    guess: anyRating,
    improve: fc.array(fc.constantFrom('slower', 'shorter'), { maxLength: 2 }),
  })
  .map(answer);

/** Any number of them, each with an id of its own. */
export const anyInterviews = fc
  .array(
    fc.record({
      day: fc.integer({ min: 0, max: 400 }),
      with: fc.constantFrom('', ' ', 'Ana', 'ana ', 'ÁNA', 'Ben', 'Chen Wei'),
      rating: anyRating,
      guess: anyRating,
      answers: fc.array(anyAnswer, { maxLength: 5 }),
      plans: fc.array(
        fc.constantFrom(...PLAN_STATES).map((state) => plan('p', state)),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((told, at) => interview(`i${at}`, told)));
