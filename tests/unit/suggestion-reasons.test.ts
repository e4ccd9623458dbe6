/** Why an aspect is suggested: each reason, when it may be said, and their order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReasonKind, reasonsToAsk } from '@/domain/suggestion-reasons.ts';
import { answer, anyInterviews, interview, TEMPLATE, type Told } from './insights/told.ts';

const found = (...told: readonly Told[]) =>
  reasonsToAsk(
    TEMPLATE,
    told.map((each, day) => interview(`i${day}`, { day, ...each })),
  );

const about = (aspect: string, ...told: readonly Told[]) =>
  found(...told).find((reasoned) => reasoned.aspect === aspect)?.reason;

const low = (rating: 1 | 2 | 3 | 4, aspect = 'explaining'): Told => ({
  answers: [answer({ aspect, rating })],
});
const named = (by: string): Told => ({
  with: by,
  answers: [answer({ improve: ['slower'] })],
});
const guessed = (guess: 1 | 2 | 3 | 4, rating: 1 | 2 | 3 | 4): Told => ({
  answers: [answer({ guess, rating })],
});

describe('rated low', () => {
  it('is said of one rating, as one', () => {
    expect(about('explaining', low(2))).toEqual({ kind: 'low', mean: 2, ratings: 1 });
  });

  it('is said of the last three interviews that rated the aspect, whatever was before', () => {
    const before = [low(4), low(4), low(4), low(4)];
    const between = { answers: [answer({ aspect: 'opening' })] };
    const lately = [low(2), between, low(1), low(2)];
    expect(about('explaining', ...before, ...lately)).toEqual({
      kind: 'low',
      mean: 5 / 3,
      ratings: 3,
    });
  });

  it('is no worry any more once it has been good', () => {
    expect(about('explaining', low(1), low(1), low(1), low(3), low(3), low(4))).toBeUndefined();
  });

  it('is not said of what is above the lower half, nor of what nobody rated', () => {
    expect(about('explaining', low(3))).toBeUndefined();
    expect(about('explaining', { answers: [answer({ guess: 1 })] })).toBeUndefined();
  });

  it('begins with the lowest', () => {
    expect(found(low(2, 'opening'), low(1, 'nerves')).map(({ aspect }) => aspect)).toEqual([
      'nerves',
      'opening',
    ]);
  });
});

describe('misjudged', () => {
  it('is said from three guesses on, with the side that they lean to', () => {
    const two = [guessed(2, 3), guessed(2, 4)];
    expect(about('explaining', ...two)).toBeUndefined();
    expect(about('explaining', ...two, guessed(2, 3))).toEqual({
      kind: 'misjudged',
      lean: 'lower',
      guesses: 3,
    });
    expect(about('explaining', guessed(4, 3), guessed(4, 3), guessed(4, 3))).toEqual({
      kind: 'misjudged',
      lean: 'higher',
      guesses: 3,
    });
  });

  it('counts the guesses that lean that way, and no others', () => {
    const told = [guessed(1, 3), guessed(1, 3), guessed(3, 3), guessed(3, 3)];
    expect(about('explaining', ...told)).toMatchObject({ lean: 'lower', guesses: 2 });
  });

  it('is not said where guess and rating are much alike', () => {
    expect(about('explaining', guessed(3, 3), guessed(3, 4), guessed(3, 3))).toBeUndefined();
  });
});

describe('told alike', () => {
  it('is said of two different people, and of how many interviews they were found in', () => {
    expect(about('explaining', named('Ana'), named('Ben'), {})).toEqual({
      kind: 'alike',
      people: 2,
      interviews: 3,
    });
  });

  it.each([
    ['one person twice', 'Ana', ' ána'],
    ['somebody unnamed', 'Ana', ''],
  ])('is not said of %s', (_, first, second) => {
    expect(about('explaining', named(first), named(second))).toBeUndefined();
  });
});

describe('never asked', () => {
  const asked: Told = { answers: [answer({ aspect: 'opening' })] };

  it('is said from three interviews with questions on, with their number', () => {
    expect(about('nerves', asked, asked, {})).toBeUndefined();
    expect(about('nerves', asked, asked, asked)).toEqual({ kind: 'never', interviews: 3 });
    expect(about('nerves', asked, asked, asked, {})).toEqual({ kind: 'never', interviews: 4 });
  });

  it('is not said of what was asked once, in this template or in one with the same names', () => {
    const elsewhere = { answers: [answer({ aspect: 'other-id', aspectName: ' NERVES ' })] };
    expect(about('nerves', asked, asked, elsewhere)).toBeUndefined();
    expect(about('opening', asked, asked, elsewhere)).toBeUndefined();
  });
});

describe('all reasons together', () => {
  const template = ['never', 'alike', 'misjudged', 'low'].map((id) => ({ id, name: id }));
  const history = ['Ana', 'Ben', 'Chen'].map((by, day) =>
    interview(`i${day}`, {
      day,
      with: by,
      answers: [
        answer({ aspect: 'low', rating: 2 }),
        answer({ aspect: 'misjudged', guess: 2, rating: 3 }),
        answer({ aspect: 'alike', improve: ['slower'] }),
      ],
    }),
  );

  it('come in their order: low, misjudged, alike, never', () => {
    const kinds: readonly ReasonKind[] = ['low', 'misjudged', 'alike', 'never'];
    expect(reasonsToAsk(template, history).map(({ reason }) => reason.kind)).toEqual(kinds);
    expect(reasonsToAsk(template, history).map(({ aspect }) => aspect)).toEqual(kinds);
  });

  it('are none without interviews', () => {
    expect(reasonsToAsk(template, [])).toEqual([]);
  });

  it('name an aspect of the template once, whatever happened', () => {
    fc.assert(
      fc.property(anyInterviews, (interviews) => {
        const aspects = reasonsToAsk(TEMPLATE, interviews).map(({ aspect }) => aspect);
        expect(new Set(aspects).size).toBe(aspects.length);
        for (const aspect of aspects) expect(TEMPLATE.map(({ id }) => id)).toContain(aspect);
      }),
    );
  });
});
