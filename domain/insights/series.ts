/**
 * Ratings in the order of time: the interviewer's alone, and one's own guess against it.
 *
 * Owns: which value an interview has. The rating of the whole interview, where there is one; else the
 * mean of its questions' ratings, which says so (`of`). Must not know: how it is drawn.
 */
import { compareText } from '../json.ts';
import type { Rated } from '../rating.ts';
import type { InterviewFacts } from './facts.ts';
import { mean } from './mean.ts';

/** What a value is of: the whole interview, its questions, or (a month's) some of each. */
export type ValueOf = 'whole' | 'questions' | 'both';

export type RatedInterview = {
  readonly facts: InterviewFacts;
  readonly value: number;
  readonly of: ValueOf;
  /** How many questions' ratings it is the mean of; 1 for the whole. */
  readonly count: number;
  /** Its place among all interviews, rated or not. */
  readonly place: number;
};

export type ComparedInterview = RatedInterview & {
  /** Of the same questions as `value`, so that the two can be compared. */
  readonly self: number;
};

export function byTime(interviews: readonly InterviewFacts[]): readonly InterviewFacts[] {
  return interviews.toSorted((a, b) => a.at - b.at || compareText(a.interview, b.interview));
}

export function ratedInterviews(interviews: readonly InterviewFacts[]): readonly RatedInterview[] {
  return byTime(interviews).flatMap((facts, place): readonly RatedInterview[] => {
    if (facts.rated.rating !== null) {
      return [{ facts, value: facts.rated.rating, of: 'whole', count: 1, place }];
    }
    const ratings = facts.answers.flatMap(({ rated }) => rated.rating ?? []);
    const value = mean(ratings);
    return value === null ? [] : [{ facts, value, of: 'questions', count: ratings.length, place }];
  });
}

/** Longer than this between two interviews is a pause, over which nothing is joined. */
const PAUSE = 60 * 86_400_000;

/** Whether the second is the very next interview, rated in the same way, and not long after. */
export function isNextRated(before: RatedInterview, after: RatedInterview): boolean {
  const isNear = after.facts.at - before.facts.at <= PAUSE;
  return after.place === before.place + 1 && after.of === before.of && isNear;
}

export type RatedPair = { readonly self: number; readonly other: number };

export function pairOf({ rating, guess }: Rated): readonly RatedPair[] {
  return rating === null || guess === null ? [] : [{ self: guess, other: rating }];
}

export function comparedInterviews(
  interviews: readonly InterviewFacts[],
): readonly ComparedInterview[] {
  return byTime(interviews).flatMap((facts, place): readonly ComparedInterview[] => {
    const [whole] = pairOf(facts.rated);
    if (whole !== undefined) {
      return [{ facts, value: whole.other, self: whole.self, of: 'whole', count: 1, place }];
    }
    const pairs = facts.answers.flatMap(({ rated }) => pairOf(rated));
    const value = mean(pairs.map(({ other }) => other));
    const self = mean(pairs.map((pair) => pair.self));
    if (value === null || self === null) return [];
    return [{ facts, value, self, of: 'questions', count: pairs.length, place }];
  });
}
