/**
 * Why an aspect may be worth asking about, found in the person's own last interviews.
 *
 * Owns: the reasons, their order, and when one may be said at all. The sums are those of the insights
 * (domain/insights). Must not know: which question is offered, words, storage.
 */
import { summariseAspects } from './insights/aspects.ts';
import type { InterviewFacts } from './insights/facts.ts';
import { findGaps } from './insights/gaps.ts';
import { heardFromSeveral } from './insights/heard.ts';
import { aspectFinder, type NamedAspect } from './insights/same-aspect.ts';
import { byTime } from './insights/series.ts';

export type SuggestionReason =
  | {
      readonly kind: 'low';
      /** By the interviewers, on average. */
      readonly mean: number;
      readonly ratings: number;
    }
  | {
      readonly kind: 'misjudged';
      /** The person's own guesses, against the interviewers' ratings. */
      readonly lean: 'lower' | 'higher';
      readonly guesses: number;
    }
  | { readonly kind: 'alike'; readonly people: number; readonly interviews: number }
  | { readonly kind: 'never'; readonly interviews: number };

export type ReasonKind = SuggestionReason['kind'];

/** "Lately": how an aspect was rated in the last so many interviews that rated it. What was low once
 * and has been good since is a success, no worry. */
const LATELY = 3;
/** After fewer interviews with questions, nearly everything was never asked: that says nothing. */
const FEWEST_FOR_NEVER = 3;

export type Reasoned = { readonly aspect: string; readonly reason: SuggestionReason };

/** Rated low, misjudged, told alike, never asked: in this order, each aspect once, with its first reason. */
export function reasonsToAsk(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
): readonly Reasoned[] {
  const known = new Set(template.map(({ id }) => id));
  const first = new Map<string, Reasoned>();
  for (const reasoned of [
    ...ratedLow(template, interviews),
    ...misjudged(template, interviews),
    ...toldAlike(template, interviews),
    ...neverAsked(template, interviews),
  ]) {
    if (known.has(reasoned.aspect) && !first.has(reasoned.aspect)) {
      first.set(reasoned.aspect, reasoned);
    }
  }
  return [...first.values()];
}

/** The lowest first. */
function ratedLow(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
): readonly Reasoned[] {
  const find = aspectFinder(template);
  const ratedIn = new Map<string, InterviewFacts[]>();
  for (const facts of byTime(interviews).toReversed()) {
    const rated = facts.answers.filter((answer) => answer.rated.rating !== null);
    for (const key of new Set(rated.map((answer) => find(answer).key))) {
      const newest = ratedIn.get(key);
      if (newest === undefined) ratedIn.set(key, [facts]);
      else if (newest.length < LATELY) newest.push(facts);
    }
  }
  const low = template.flatMap((aspect) => {
    const newest = ratedIn.get(aspect.id);
    const about = newest && summariseAspects([aspect], newest)[0];
    return about?.isLow === true && about.mean !== null ? [{ ...about, mean: about.mean }] : [];
  });
  return low
    .toSorted((a, b) => a.mean - b.mean || b.ratings.length - a.ratings.length)
    .map(({ key, mean, ratings }) => ({
      aspect: key,
      reason: { kind: 'low', mean, ratings: ratings.length },
    }));
}

function misjudged(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
): readonly Reasoned[] {
  return findGaps(template, interviews).flatMap(({ key, lean, alike }) =>
    lean === 'lower' || lean === 'higher'
      ? [{ aspect: key, reason: { kind: 'misjudged', lean, guesses: alike } }]
      : [],
  );
}

function toldAlike(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
): readonly Reasoned[] {
  return heardFromSeveral(template, interviews).map(({ key, people }) => ({
    aspect: key,
    reason: { kind: 'alike', people, interviews: interviews.length },
  }));
}

function neverAsked(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
): readonly Reasoned[] {
  const withQuestions = interviews.filter(({ answers }) => answers.some(({ asked }) => asked));
  if (withQuestions.length < FEWEST_FOR_NEVER) return [];
  return summariseAspects(template, interviews)
    .filter(({ asked, inTemplate }) => inTemplate && asked === 0)
    .map(({ key }) => ({ aspect: key, reason: { kind: 'never', interviews: interviews.length } }));
}
