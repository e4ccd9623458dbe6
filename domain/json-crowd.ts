/**
 * What stands too often in a template file, told before each thing is looked at: a hundred thousand of
 * them make no list of faults.
 *
 * Owns: the counting, in JSON that may have any shape. Must not know: the limits (they are given), or what
 * else is wrong; a list that is not where it belongs is the check's to find (template-file.ts).
 */
import type { FilePlace } from './issue-fault.ts';

export type Crowd =
  | { readonly kind: 'too-many'; readonly place: FilePlace; readonly limit: number }
  /** A list inside a question: there it is one more value that does not fit. */
  | { readonly kind: 'wrong'; readonly place: FilePlace };

export type CrowdLimits = {
  readonly aspects: number;
  /** In all aspects together. */
  readonly questions: number;
  /** Of lists inside a question, by name. */
  readonly inQuestion: Readonly<Record<string, number>>;
};

export function crowdIn(json: unknown, limits: CrowdLimits): Crowd | null {
  const aspects = listIn(json, 'aspects');
  if (aspects.length > limits.aspects) {
    return { kind: 'too-many', place: ['aspects'], limit: limits.aspects };
  }
  let count = 0;
  for (const [a, aspect] of aspects.entries()) {
    count += listIn(aspect, 'questions').length;
    if (count > limits.questions) {
      return { kind: 'too-many', place: ['aspects', a, 'questions'], limit: limits.questions };
    }
  }
  for (const [a, aspect] of aspects.entries()) {
    for (const [q, question] of listIn(aspect, 'questions').entries()) {
      for (const [name, limit] of Object.entries(limits.inQuestion)) {
        if (listIn(question, name).length > limit) {
          return { kind: 'wrong', place: ['aspects', a, 'questions', q, name] };
        }
      }
    }
  }
  return null;
}

function listIn(owner: unknown, name: string): readonly unknown[] {
  if (typeof owner !== 'object' || owner === null) return [];
  const list: unknown = Object.getOwnPropertyDescriptor(owner, name)?.value;
  return Array.isArray(list) ? list : [];
}
