/**
 * When two answers are about the same aspect.
 *
 * Owns: that rule. Templates name their aspects by ids; another template, or a copy of this one, has
 * other ids and often the same names. So an answer belongs to the template's aspect of its id, else to
 * the one of its name, else to an aspect of its own name. Must not know: what is told about an aspect.
 */
import { foldName } from './fold-name.ts';

export type NamedAspect = { readonly id: string; readonly name: string };

export type AspectOf = { readonly key: string; readonly name: string };

/** Answers: the key, the same for all answers about one aspect, and the name it has now. */
export function aspectFinder(
  template: readonly NamedAspect[],
): (answer: { readonly aspect: string; readonly aspectName: string }) => AspectOf {
  const byId = new Map(template.map((aspect) => [aspect.id, aspect]));
  const byName = new Map(template.map((aspect) => [foldName(aspect.name), aspect]));
  return ({ aspect, aspectName }) => {
    // Nearly always; a name is folded only where it has to be.
    const same = byId.get(aspect);
    if (same !== undefined) return { key: same.id, name: same.name };
    const name = foldName(aspectName);
    const known = byName.get(name);
    if (known !== undefined) return { key: known.id, name: known.name };
    return { key: `name:${name}`, name: aspectName };
  };
}
