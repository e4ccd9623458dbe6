/**
 * How much speaks for asking a question just now, besides the words one seeks it by.
 *
 * Owns: these weights, factors from 1 on. Must not know: how well a question fits the words; the search
 * sees to it that those come first.
 */
import type { Entry } from './interview.ts';
import type { Question, Template } from './template.ts';

export type Favours = {
  /** Questions that marked moments ask for. */
  readonly moments: Iterable<string>;
  /** Of the interviews before this one, the latest interview first. */
  readonly past: readonly Entry[];
};

const ASKED_BY_A_MOMENT = 1.2;
const NEAR_A_MOMENT = 1.5;
const RATED_LOW = 1.25;
const NEVER_ASKED = 1.1;
/** Of 4: there is no middle. */
const LOW = 2;

export function weightOf(template: Template, { moments, past }: Favours): (q: Question) => number {
  const wanted = new Set(moments);
  const near = new Set<string>();
  for (const question of template.aspects.flatMap((aspect) => aspect.questions)) {
    if (wanted.has(question.id)) near.add(question.aspect);
  }
  const low = lowAspects(past);
  const asked = new Set<string>(
    past.filter(({ status }) => status === 'asked').map((entry) => entry.asks.question),
  );
  return ({ id, aspect }) =>
    (wanted.has(id) ? ASKED_BY_A_MOMENT : 1) *
    (near.has(aspect) ? NEAR_A_MOMENT : 1) *
    (low.has(aspect) ? RATED_LOW : 1) *
    (asked.has(id) ? 1 : NEVER_ASKED);
}

/** By the last rating given in each. */
function lowAspects(past: readonly Entry[]): ReadonlySet<string> {
  const last = new Map<string, number>();
  for (const { asks, rated } of past) {
    if (rated.rating !== null && !last.has(asks.aspect)) last.set(asks.aspect, rated.rating);
  }
  return new Set([...last].flatMap(([aspect, rating]) => (rating <= LOW ? aspect : [])));
}
