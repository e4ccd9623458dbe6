/**
 * What the person reworded, and what has been reworded by Debrief since.
 *
 * Owns: the comparison of yours, the old shipped words and the new ones, and both ways out of it. An
 * update replaces no edit (docs/decisions/0035-three-way.md). Must not know: storage, elements.
 */
import type { Edit } from './edit.ts';
import type { Question, Template } from './template.ts';
import { over, questionKey } from './template-edits.ts';

export type Outdated = {
  readonly question: Question;
  readonly yours: string;
  /** As it came when the person changed it. */
  readonly before: string;
  /** As it comes now. */
  readonly now: string;
};

export function outdatedIn(template: Template): readonly Outdated[] {
  return template.aspects
    .flatMap((aspect) => aspect.questions)
    .flatMap((question): Outdated[] => {
      const { text: yours, base: before, shipped } = question;
      if (shipped === undefined || before === undefined) return [];
      const isSettled = before === shipped.text || yours === shipped.text;
      return isSettled ? [] : [{ question, yours, before, now: shipped.text }];
    });
}

/** The new words are known and not wanted: it is not asked again before the next change. */
export function keepYoursEdit({ question, now }: Outdated): Edit {
  return over(questionKey(question), { base: now });
}

export function takeNewEdit({ question }: Outdated): Edit {
  return over(questionKey(question), { text: null, base: null });
}
