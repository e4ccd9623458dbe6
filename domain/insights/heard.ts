/**
 * What two or more people have said: aspects rated low, or with lines sorted into "improve".
 *
 * Owns: who counts as another person. Names are compared by their words, without case, accents and signs: "ana",
 * "Ana" and "Ana Lima" are one, since to find too few people is the smaller error. Interviews without a name are never
 * counted as different people: the unnamed one may be Ana again. Their words are shown beside the
 * others' all the same. Must not know: how it is shown.
 */

import { fold } from '../fold.ts';
import { compareText } from '../json.ts';
import type { Rating } from '../rating.ts';
import { type AnswerFacts, type InterviewFacts, isLow } from './facts.ts';
import { aspectFinder, type NamedAspect } from './same-aspect.ts';
import { byTime } from './series.ts';

const FEWEST_PEOPLE = 2;

export type Voice = {
  readonly facts: InterviewFacts;
  /** Low ones alone: what was rated well beside a line to improve is not what is heard here. */
  readonly rating: Rating | null;
  readonly words: readonly string[];
};

export type Heard = {
  readonly key: string;
  readonly name: string;
  /** Different ones, by their names. */
  readonly people: number;
  /** The newest first. */
  readonly voices: readonly Voice[];
};

/** What most people said first. */
export function heardFromSeveral(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
  /** Debrief's own, the same by id in every language. */
  shipped: readonly NamedAspect[] = [],
): readonly Heard[] {
  const find = aspectFinder(template, shipped);
  const found = new Map<string, { name: string; voices: Voice[] }>();
  for (const facts of byTime(interviews).toReversed()) {
    for (const answer of facts.answers) {
      const voice = voiceOf(facts, answer);
      if (voice === null) continue;
      const { key, name } = find(answer);
      const known = found.get(key);
      if (known === undefined) found.set(key, { name, voices: [voice] });
      else known.voices.push(voice);
    }
  }
  return [...found]
    .map(([key, { name, voices }]) => ({ key, name, voices, people: countPeople(voices) }))
    .filter(({ people }) => people >= FEWEST_PEOPLE)
    .toSorted(
      (a, b) =>
        b.people - a.people || b.voices.length - a.voices.length || compareText(a.key, b.key),
    );
}

function voiceOf(facts: InterviewFacts, answer: AnswerFacts): Voice | null {
  const rating = isLow(answer.rated) ? answer.rated.rating : null;
  if (rating === null && answer.improve.length === 0) return null;
  return { facts, rating, words: answer.improve.length > 0 ? answer.improve : answer.behind };
}

/** A name whose words all stand in another's is that other: "Ana" and "Ana Lima" may be one person. */
function countPeople(voices: readonly Voice[]): number {
  const names = new Set(voices.map(({ facts }) => wordsOf(facts.interviewer).join(' ')));
  const people = [...names].filter((name) => name !== '').map((name) => new Set(name.split(' ')));
  return people.filter((one) =>
    people.every((other) => other === one || [...one].some((word) => !other.has(word))),
  ).length;
}

function wordsOf(name: string): readonly string[] {
  const words = fold(name).split(/[^\p{L}\p{N}]+/u);
  return [...new Set(words)].filter((word) => word !== '').sort();
}
