/**
 * A walk through parsed markup, from one end to the other.
 *
 * Owns: the order, and that no depth is too deep for it. Must not know: what is looked for.
 */
export type Step =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'enter' | 'leave'; readonly element: Element };

/** What `isSkipped` says yes to is neither entered nor left. */
export function* walk(root: Element, isSkipped: (element: Element) => boolean): Generator<Step> {
  let node: Node | null = root.firstChild;
  while (node !== null) {
    const inside: Node | null = node instanceof Element && !isSkipped(node) ? node : null;
    if (inside instanceof Element) yield { kind: 'enter', element: inside };
    else if (node.nodeType === Node.TEXT_NODE) yield { kind: 'text', text: node.nodeValue ?? '' };
    if (inside?.firstChild) {
      node = inside.firstChild;
      continue;
    }
    if (inside instanceof Element) yield { kind: 'leave', element: inside };
    while (node !== null && node.nextSibling === null) {
      const parent: Element | null = node.parentElement;
      if (parent === null || parent === root) return;
      yield { kind: 'leave', element: parent };
      node = parent;
    }
    node = node?.nextSibling ?? null;
  }
}
