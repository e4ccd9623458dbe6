/**
 * How often each aspect was asked about, and how it was rated.
 *
 * Owns: the counting. Must not know: how it is drawn.
 */
import { compareText } from '../json.ts';
import type { Rating } from '../rating.ts';
import { type AnswerFacts, type InterviewFacts, LOW } from './facts.ts';
import { foldName } from './fold-name.ts';
import { mean } from './mean.ts';
import { aspectFinder, type NamedAspect } from './same-aspect.ts';

export type AspectSummary = {
  /** The aspect's id where it is one of the template's. */
  readonly key: string;
  readonly name: string;
  /** False: asked about once, but the template in use has no such aspect. */
  readonly inTemplate: boolean;
  /** In how many interviews. */
  readonly asked: number;
  /** By the interviewers, the lowest first. */
  readonly ratings: readonly Rating[];
  readonly mean: number | null;
  readonly isLow: boolean;
};

/** The template's in its own order, then the others by name. */
export function summariseAspects(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
  /** Debrief's own, the same by id in every language. */
  shipped: readonly NamedAspect[] = [],
): readonly AspectSummary[] {
  const find = aspectFinder(template, shipped);
  const names = new Map(template.map(({ id, name }) => [id, name]));
  const asked = new Map<string, number>();
  const ratings = new Map<string, Rating[]>();
  for (const { answers } of interviews) {
    const here = new Set<string>();
    for (const answer of answers) {
      if (!answer.asked) continue;
      const { key, name } = find(answer);
      names.set(key, steadyName(names.get(key), name));
      here.add(key);
      addRating(ratings, key, answer);
    }
    for (const key of here) asked.set(key, (asked.get(key) ?? 0) + 1);
  }
  const known = new Set(template.map(({ id }) => id));
  const byName = (a: string, b: string) =>
    compareText(foldName(names.get(a) ?? ''), foldName(names.get(b) ?? ''));
  const others = [...names.keys()].filter((key) => !known.has(key)).toSorted(byName);
  return [...known, ...others].map((key) => {
    const rated = (ratings.get(key) ?? []).toSorted((a, b) => a - b);
    const average = mean(rated);
    return {
      key,
      name: names.get(key) ?? '',
      inTemplate: known.has(key),
      asked: asked.get(key) ?? 0,
      ratings: rated,
      mean: average,
      isLow: average !== null && average <= LOW,
    };
  });
}

/** Of two writings of one name always the same one, whichever interview comes first. */
function steadyName(known: string | undefined, name: string): string {
  if (known === undefined) return name;
  return compareText(known, name) <= 0 ? known : name;
}

function addRating(ratings: Map<string, Rating[]>, key: string, { rated }: AnswerFacts): void {
  if (rated.rating === null) return;
  const known = ratings.get(key);
  if (known === undefined) ratings.set(key, [rated.rating]);
  else known.push(rated.rating);
}
