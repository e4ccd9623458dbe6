/**
 * Three interviews by three people: rated and guessed, one line sorted, a plan seen and a plan open.
 *
 * Owns: these words, the same wherever insights are looked at. Must not know: what is told of them.
 */
import type { RatedInterview } from './rated-interviews.ts';

const at = (day: number) => new Date(2026, 10, day, 10).getTime();

export const EXPLAINING = 'Explaining and listening';

export const ANA = {
  id: 'one',
  startedAt: at(2),
  with: 'Ana',
  rating: 2,
  guess: 3,
  answers: [{ aspect: EXPLAINING, rating: 2, guess: 1, note: 'I lost you at the cache.' }],
  plans: [{ action: 'say where I am', state: 'seen' }],
} as const satisfies RatedInterview;

export const BEN = {
  id: 'two',
  startedAt: at(9),
  with: 'Ben',
  rating: 3,
  guess: 1,
  answers: [
    { aspect: EXPLAINING, rating: 2, guess: 2, note: 'The end first.', sorted: 'improve' },
    { aspect: 'Time', note: 'Half of it went into the first question.' },
  ],
  plans: [{ action: 'say the end first', state: 'open' }],
} as const satisfies RatedInterview;

export const CHEN = {
  id: 'three',
  startedAt: at(12),
  with: 'Chen',
  rating: 3,
  guess: 2,
  answers: [{ aspect: EXPLAINING, rating: 4, guess: 2 }],
} as const satisfies RatedInterview;
