/**
 * The steps of a reflection that hold words of their own.
 *
 * Owns: their list, which is part of the key layout. Must not know: how they are asked for.
 */

/**
 * `said`: what was said, in one's own words. `reading`: what happened and what one makes of it.
 * `notYet`: what one cannot do yet. `thanks`: the message to the interviewer, as it was changed.
 */
export const REFLECTION_STEPS = ['said', 'reading', 'notYet', 'thanks'] as const;

export type ReflectionStep = (typeof REFLECTION_STEPS)[number];

export function isReflectionStep(text: string): text is ReflectionStep {
  return REFLECTION_STEPS.some((step) => step === text);
}
