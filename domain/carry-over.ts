/**
 * The question that carries a plan over into the next interview: did the interviewer see it today?
 *
 * Owns: how a plan becomes something to ask, and how it is known again. Must not know: its words (they
 * stand in the template, in its language), who offers it.
 */
import { type AspectId, aspectId, questionId, type TemplateId, templateId } from './ids.ts';
import type { Asks } from './interview.ts';
import type { Plan } from './plan.ts';

/** No template bears this name: such a question is of none, and keeps the words it was chosen with. */
export const PLANS_TEMPLATE: TemplateId = templateId('plan');
const PLANS_ASPECT: AspectId = aspectId('plan');

export type CarryOverWords = {
  /** "Last time I was told X and planned Y: did you see it today?" */
  readonly text: string;
  readonly hint: string;
  readonly aspectName: string;
};

export function carryOverAsks(plan: Plan, words: CarryOverWords): Asks {
  return {
    template: PLANS_TEMPLATE,
    question: questionId(plan.id),
    aspect: PLANS_ASPECT,
    questionKind: 'yesno',
    ...words,
  };
}

/** Whether an entry asks about this plan. */
export function asksAbout(asks: Pick<Asks, 'template' | 'question'>, plan: Plan): boolean {
  return asks.template === PLANS_TEMPLATE && asks.question === questionId(plan.id);
}
