/**
 * Where one's own guess and the interviewers' ratings differ, aspect by aspect.
 *
 * Owns: when a difference may be put in words. Never from fewer than three pairs, never when it is
 * small, never when fewer than half of the pairs point that way: one odd day is no habit. Must not know: the
 * words.
 */
import { compareText } from '../json.ts';
import type { InterviewFacts } from './facts.ts';
import { mean } from './mean.ts';
import { aspectFinder, type NamedAspect } from './same-aspect.ts';
import { pairOf, type RatedPair } from './series.ts';

export const FEWEST_PAIRS = 3;
/** Half a step of the scale. */
const NOTABLE = 0.5;

/** `unsaid`: too few pairs to say anything. */
export type Lean = 'lower' | 'higher' | 'alike' | 'unsaid';

export type Gap = {
  readonly key: string;
  /** Null: the interview as a whole. */
  readonly name: string | null;
  readonly self: number;
  readonly other: number;
  readonly pairs: number;
  /** Of these, how many point the way that their means do. */
  readonly alike: number;
  readonly lean: Lean;
};

const ORDER: readonly Lean[] = ['lower', 'higher', 'alike', 'unsaid'];

/** What is furthest apart first, within each lean. */
export function findGaps(
  template: readonly NamedAspect[],
  interviews: readonly InterviewFacts[],
  /** Debrief's own, the same by id in every language. */
  shipped: readonly NamedAspect[] = [],
): readonly Gap[] {
  const find = aspectFinder(template, shipped);
  const names = new Map<string, string | null>();
  const pairs = new Map<string, RatedPair[]>();
  function add(key: string, name: string | null, found: readonly RatedPair[]): void {
    if (found.length === 0) return;
    const known = names.get(key);
    names.set(key, typeof known === 'string' && name !== null && known < name ? known : name);
    const before = pairs.get(key);
    if (before === undefined) pairs.set(key, [...found]);
    else before.push(...found);
  }
  for (const { rated, answers } of interviews) {
    add('', null, pairOf(rated));
    for (const answer of answers) {
      const { key, name } = find(answer);
      add(key, name, pairOf(answer.rated));
    }
  }
  return [...pairs]
    .map(([key, found]) => gapOf(key, names.get(key) ?? null, found))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.lean) - ORDER.indexOf(b.lean) ||
        Math.abs(b.self - b.other) - Math.abs(a.self - a.other) ||
        compareText(a.key, b.key),
    );
}

function gapOf(key: string, name: string | null, pairs: readonly RatedPair[]): Gap {
  const self = mean(pairs.map((pair) => pair.self)) ?? 0;
  const other = mean(pairs.map((pair) => pair.other)) ?? 0;
  const side = Math.sign(self - other);
  const alike = pairs.filter((pair) => Math.sign(pair.self - pair.other) === side).length;
  const lean = leanOf(pairs.length, alike, self - other);
  return { key, name, self, other, pairs: pairs.length, alike, lean };
}

function leanOf(pairs: number, alike: number, difference: number): Lean {
  if (pairs < FEWEST_PAIRS) return 'unsaid';
  if (Math.abs(difference) < NOTABLE || alike * 2 < pairs) return 'alike';
  return difference < 0 ? 'lower' : 'higher';
}
