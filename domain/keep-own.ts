/**
 * Keeps a question of one's own, written in a call, in the template.
 *
 * Owns: under which aspect it stands. Must not know: elements, storage. It keeps its id, so it is the same question
 * here, in the popup and on the next interview.
 */
import { findAsks } from './choosing.ts';
import type { Edit } from './edit.ts';
import { aspectId } from './ids.ts';
import type { Entry } from './interview.ts';
import { keys } from './keys.ts';
import { orderAtEnd } from './order.ts';
import type { Template } from './template.ts';

/** The aspect of what was written in a call. */
export const OWN_ASPECT = 'own';

export type Keeping = 'not-own' | 'can-be-kept' | 'kept';

export function keepingOf(template: Template, { asks }: Entry): Keeping {
  if (asks.aspect !== OWN_ASPECT) return 'not-own';
  return findAsks(template, asks.question) === undefined ? 'can-be-kept' : 'kept';
}

export function keepOwnEdits(template: Template, { asks }: Entry): readonly Edit[] {
  const aspect = aspectId(OWN_ASPECT);
  const standing = template.aspects.find(({ id }) => id === aspect);
  const order = orderAtEnd(standing?.questions ?? []);
  const question: Edit = {
    kind: 'set',
    key: keys.question(template.id, asks.question),
    fields: { text: asks.text, aspect, order },
  };
  if (standing !== undefined) return [question];
  const fields = { name: asks.aspectName, order: orderAtEnd(template.aspects) };
  return [{ kind: 'set', key: keys.aspect(template.id, aspect), fields }, question];
}
