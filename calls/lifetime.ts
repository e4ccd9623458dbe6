/**
 * One living script a document, and none that outlives its extension.
 *
 * Owns: the script's beginning and end. Must not know: calls or panels.
 *
 * A script comes twice when the manifest and an injection after install meet: the second finds the
 * first by a symbol in the world that the extension's scripts share and the page cannot see, and
 * stands down. A reloaded extension gets a new such world and leaves an orphan in the old one: the
 * orphan notices by itself that its runtime is gone, and what it put in the page is found through
 * the closed root, which only an extension can open. So nothing is announced in the page, where an
 * announcement could be seen and forged.
 */
import type { NativeApi } from './native-api.ts';

const LIFE = Symbol.for('debrief');

type World = typeof globalThis & { [LIFE]?: AbortController };

/** The controller of this script's life; undefined when another one lives here already. */
export function beginLife(api: NativeApi): AbortController | undefined {
  const world: World = globalThis;
  const before = world[LIFE];
  if (before?.signal.aborted === false && !isOrphaned(api)) return undefined;
  before?.abort();
  world[LIFE] = new AbortController();
  return world[LIFE];
}

export function isOrphaned(api: NativeApi): boolean {
  return api.runtime?.id === undefined;
}

type FirefoxElement = HTMLElement & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Takes away a panel's host that a script before this one left behind; true when it was to be seen. */
export function removeStrandedHosts(document: Document, api: NativeApi): boolean {
  const ours = `iframe[src^="${api.runtime.getURL('')}"]`;
  let wasShown = false;
  for (const element of document.querySelectorAll<FirefoxElement>('[popover]')) {
    const root = api.dom?.openOrClosedShadowRoot(element) ?? element.openOrClosedShadowRoot;
    if (root?.querySelector(ours) == null) continue;
    wasShown ||= element.clientWidth > 0;
    element.remove();
  }
  return wasShown;
}
