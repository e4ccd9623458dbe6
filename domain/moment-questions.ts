/**
 * Which questions a marked moment asks for.
 *
 * Owns: that choice, by the ids of the shipped template; of questions that are not there nothing is said. Must not know:
 * when they are offered, or how.
 */
import type { Moment, MomentKind } from './moment.ts';

const ASKS_FOR: Readonly<Record<MomentKind, readonly string[]>> = {
  stuck: ['composure-stuck', 'solving-needless-hint', 'composure-hint', 'composure-not-knowing'],
  rambled: ['explaining-rambled', 'time-balance', 'explaining-words'],
  unclear: ['explaining-not-answered', 'understanding-assumed', 'solving-lost-thread'],
  wentWell: ['verdict-keep', 'stories-quality'],
};

/** By question, the kind of the moment that asks for it, the best first: the latest moment counts first. */
export function questionsFor(moments: readonly Moment[]): ReadonlyMap<string, MomentKind> {
  const kinds = moments.toReversed().flatMap(({ kind }) => kind ?? []);
  const found = new Map<string, MomentKind>();
  // The best of each kind before the second of any: three are seen at a glance.
  for (let place = 0; place < 4; place += 1) {
    for (const kind of kinds) {
      const question = ASKS_FOR[kind][place];
      if (question !== undefined && !found.has(question)) found.set(question, kind);
    }
  }
  return found;
}
