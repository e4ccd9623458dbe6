/**
 * When two answers are about the same aspect.
 *
 * Owns: that rule. Templates name their aspects by ids; another template, or a copy of this one, has
 * other ids and often the same names. So an answer belongs to the template's aspect of its id, else to
 * the one of its name; else to the shipped aspect of its id, which is the same one in every language, or
 * of its English name; else to an aspect of its own name. Must not know: what is told about an aspect.
 */
import { foldName } from './fold-name.ts';

export type NamedAspect = { readonly id: string; readonly name: string };

export type AspectOf = { readonly key: string; readonly name: string };

/**
 * Answers: the key, the same for all answers about one aspect, and the name it has now: the template's,
 * else the shipped one in the interface's language.
 */
export function aspectFinder(
  template: readonly NamedAspect[],
  shipped: readonly NamedAspect[] = [],
): (answer: { readonly aspect: string; readonly aspectName: string }) => AspectOf {
  // Of two with one id or one name the later holds: the template's.
  const byId = new Map([...shipped, ...template].map((aspect) => [aspect.id, aspect]));
  const own = new Set(template.map(({ id }) => id));
  const named = [...shipped, ...template].map(
    // The English name leads to the template's aspect of that id, whatever it is called there.
    ({ id, name }) => [foldName(name), byId.get(id) ?? { id, name }] as const,
  );
  const byName = new Map(named);
  return ({ aspect, aspectName }) => {
    // Nearly always; a name is folded only where it has to be.
    const same = byId.get(aspect);
    if (same !== undefined && own.has(same.id)) return { key: same.id, name: same.name };
    const name = foldName(aspectName);
    const known = byName.get(name) ?? same;
    if (known !== undefined) return { key: known.id, name: known.name };
    return { key: `name:${name}`, name: aspectName };
  };
}
