/**
 * The reflection on one interview: a few short texts, each in a step of its own.
 *
 * Owns: the view of them. Must not know: the words that ask for them. The steps:
 * domain/reflection-steps.ts. The small action is a plan (domain/plan.ts); "fact or reading" is a field of the head
 * (domain/interview-fields.ts).
 */
import type { InterviewId } from './ids.ts';
import { keys } from './keys.ts';
import type { RecordLookup } from './lookup.ts';
import { readNote } from './note.ts';
import type { ReflectionStep } from './reflection-steps.ts';

/** Empty where nothing is written. */
export type Reflection = { readonly [Step in ReflectionStep]: string };

export function readReflection(interview: InterviewId, lookup: RecordLookup): Reflection {
  const textOf = (step: ReflectionStep) => readNote(keys.reflection(interview, step), lookup);
  return {
    said: textOf('said'),
    reading: textOf('reading'),
    notYet: textOf('notYet'),
    thanks: textOf('thanks'),
  };
}
