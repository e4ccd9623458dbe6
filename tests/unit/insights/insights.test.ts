/** What interviews tell together, and what they must never be made to tell. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summariseAspects } from '@/domain/insights/aspects.ts';
import type { InterviewFacts } from '@/domain/insights/facts.ts';
import { findGaps } from '@/domain/insights/gaps.ts';
import { heardFromSeveral } from '@/domain/insights/heard.ts';
import { byMonth, isNextMonth } from '@/domain/insights/months.ts';
import { plansKept } from '@/domain/insights/plans-kept.ts';
import { unbrokenRuns } from '@/domain/insights/runs.ts';
import { comparedInterviews, isNextRated, ratedInterviews } from '@/domain/insights/series.ts';
import { answer, anyInterviews, interview, plan, START, TEMPLATE } from './told.ts';

const everything = (interviews: readonly InterviewFacts[]) => ({
  aspects: summariseAspects(TEMPLATE, interviews),
  rated: ratedInterviews(interviews),
  compared: comparedInterviews(interviews),
  gaps: findGaps(TEMPLATE, interviews).map((gap) => ({
    ...gap,
    self: gap.self.toFixed(6),
    other: gap.other.toFixed(6),
  })),
  heard: heardFromSeveral(TEMPLATE, interviews),
  plans: plansKept(interviews).all,
});

describe('the insights', () => {
  it('are the same in whatever order the interviews are read', () => {
    fc.assert(
      fc.property(
        anyInterviews.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(everything(shuffled)).toEqual(everything(all));
        },
      ),
    );
  });
});

describe('aspects', () => {
  it('are counted once an interview, with every rating', () => {
    const [opening, explaining, nerves] = summariseAspects(TEMPLATE, [
      interview('a', { answers: [answer({ rating: 3 }), answer({ rating: 1 })] }),
      interview('b', { answers: [answer(), answer({ aspect: 'opening', asked: false })] }),
    ]);
    expect(opening).toMatchObject({ asked: 0, mean: null });
    expect(explaining).toMatchObject({ asked: 2, ratings: [1, 3], mean: 2, isLow: true });
    expect(nerves).toMatchObject({ asked: 0, inTemplate: true });
  });

  it('of another template are found by their name, or stand by themselves', () => {
    const found = summariseAspects(TEMPLATE, [
      interview('a', {
        answers: [
          answer({ aspect: 'x1', aspectName: ' EXPLAINING' }),
          answer({ aspect: 'x2', aspectName: 'Whiteboard' }),
        ],
      }),
    ]);
    expect(found.map(({ name, asked, inTemplate }) => [name, asked, inTemplate])).toEqual([
      ['Opening', 0, true],
      ['Explaining', 1, true],
      ['Nerves', 0, true],
      ['Whiteboard', 1, false],
    ]);
  });
});

describe('ratings over time', () => {
  it('take the whole interview, else the mean of its questions, and say which', () => {
    const rated = ratedInterviews([
      interview('late', { day: 2, answers: [answer({ rating: 2 }), answer({ rating: 3 })] }),
      interview('none', { day: 1 }),
      interview('early', { rating: 4, answers: [answer({ rating: 1 })] }),
    ]);
    expect(rated.map(({ value, of, count, place }) => [value, of, count, place])).toEqual([
      [4, 'whole', 1, 0],
      [2.5, 'questions', 2, 2],
    ]);
  });

  it('compare a guess with the ratings of the same questions only', () => {
    const [pair] = comparedInterviews([
      interview('a', { answers: [answer({ rating: 4, guess: 2 }), answer({ rating: 1 })] }),
    ]);
    expect(pair).toMatchObject({ value: 4, self: 2, of: 'questions', count: 1 });
  });

  it('join no two points alone, and nothing across an unrated interview or a long pause', () => {
    const days = (told: readonly (readonly [day: number, rated: boolean])[]) =>
      unbrokenRuns(
        ratedInterviews(
          told.map(([day, rated], at) => interview(`i${at}`, { day, rating: rated ? 3 : null })),
        ),
        isNextRated,
      ).map((run) => run.length);
    const yes = true;
    const no = false;
    expect(
      days([
        [0, yes],
        [1, yes],
      ]),
    ).toEqual([]);
    expect(
      days([
        [0, yes],
        [1, yes],
        [2, yes],
      ]),
    ).toEqual([3]);
    expect(
      days([
        [0, yes],
        [1, yes],
        [2, no],
        [3, yes],
      ]),
    ).toEqual([]);
    expect(
      days([
        [0, yes],
        [1, yes],
        [2, yes],
        [100, yes],
        [101, yes],
        [102, yes],
      ]),
    ).toEqual([3, 3]);
  });

  it('by month are means of what there is, and a month without a rating is a gap', () => {
    const months = byMonth(
      ratedInterviews([
        interview('a', { day: 0, rating: 4 }),
        interview('b', { day: 3, answers: [answer({ rating: 1 })] }),
        interview('c', { day: 65, rating: 2 }),
      ]),
    );
    expect(months.map(({ value, of, count }) => [value, of, count])).toEqual([
      [2.5, 'both', 2],
      [2, 'whole', 1],
    ]);
    expect(new Date(months[0]?.from ?? 0)).toEqual(new Date(2026, 8, 1));
    expect(unbrokenRuns(months, isNextMonth)).toEqual([]);
  });
});

describe('a gap between guess and rating', () => {
  const pairs = (...told: readonly (readonly [guess: 1 | 2 | 3 | 4, rating: 1 | 2 | 3 | 4])[]) =>
    findGaps(
      TEMPLATE,
      told.map(([guess, rating], at) =>
        interview(`i${at}`, { answers: [answer({ guess, rating })] }),
      ),
    ).map(({ lean }) => lean);

  it('is put in words from three pairs on', () => {
    expect(pairs([1, 4], [1, 4])).toEqual(['unsaid']);
    expect(pairs([2, 3], [2, 4], [3, 3])).toEqual(['lower']);
    expect(pairs([4, 3], [4, 3], [4, 2])).toEqual(['higher']);
    expect(pairs([3, 3], [2, 3], [3, 3])).toEqual(['alike']);
  });

  it('is not made of one odd day', () => {
    expect(pairs([1, 4], [3, 3], [3, 3])).toEqual(['alike']);
  });

  it('is never said from fewer than three pairs, whatever they are', () => {
    fc.assert(
      fc.property(anyInterviews, (interviews) => {
        for (const { pairs: count, lean } of findGaps(TEMPLATE, interviews)) {
          expect(lean === 'unsaid').toBe(count < 3);
        }
      }),
    );
  });
});

describe('heard from two or more people', () => {
  const low = (id: string, who: string, words: readonly string[] = []) =>
    interview(id, { with: who, answers: [answer({ rating: 2, behind: words })] });

  it('is an aspect that two rated low or tagged, with their words, the newest first', () => {
    const [heard] = heardFromSeveral(TEMPLATE, [
      low('a', 'Ana', ['Jumped around.']),
      interview('b', {
        day: 1,
        with: 'Ben',
        answers: [answer({ rating: 4, improve: ['Slower.'] })],
      }),
    ]);
    expect(heard).toMatchObject({ name: 'Explaining', people: 2 });
    expect(heard?.voices.map(({ rating, words }) => [rating, words])).toEqual([
      [null, ['Slower.']],
      [2, ['Jumped around.']],
    ]);
  });

  it('is nothing when one person said it twice, however the name is typed', () => {
    expect(heardFromSeveral(TEMPLATE, [low('a', 'Ana'), low('b', ' ána ')])).toEqual([]);
  });

  it('never takes the unnamed for another person, and shows their words beside two who are named', () => {
    expect(heardFromSeveral(TEMPLATE, [low('a', 'Ana'), low('b', ''), low('c', ' ')])).toEqual([]);
    const [heard] = heardFromSeveral(TEMPLATE, [low('a', 'Ana'), low('b', ''), low('c', 'Ben')]);
    expect(heard).toMatchObject({ people: 2 });
    expect(heard?.voices).toHaveLength(3);
  });

  it('always has two names that differ', () => {
    fc.assert(
      fc.property(anyInterviews, (interviews) => {
        for (const { voices } of heardFromSeveral(TEMPLATE, interviews)) {
          const isAna = (name: string) => /^\s*[aá]na\s*$/i.test(name);
          const names = voices.map(({ facts }) => facts.interviewer).filter((name) => name.trim());
          const different = new Set(names.map((name) => (isAna(name) ? 'ana' : name)));
          expect(different.size).toBeGreaterThanOrEqual(2);
        }
      }),
    );
  });
});

describe('plans', () => {
  it('are counted by what became of them, the open ones the newest first', () => {
    const kept = plansKept([
      interview('a', { plans: [plan('old', 'open'), plan('kept', 'seen'), plan('no', 'dropped')] }),
      interview('b', { plans: [plan('again', 'notYet', START + 1)] }),
    ]);
    expect(kept).toMatchObject({ notYet: 1, seen: 1, dropped: 1, all: 4 });
    expect(kept.open.map(({ id }) => id)).toEqual(['again', 'old']);
  });
});
