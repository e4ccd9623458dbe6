/**
 * A build step for the panel and the popup: the browser's own API in the place of the polyfill.
 *
 * Owns: that swap. Both browsers that Debrief runs in answer these pages' calls with promises; the
 * polyfill would be 3 KB, gzipped, of the panel's 45. What it does beyond that (a listener that answers
 * with a promise) they do not use. Why only there: docs/decisions/0014-panel-without-polyfill.md.
 * Must not know: who calls the browser. Runs in Node while building, never in the browser.
 */
import type { Plugin } from 'vite';

const STAND_IN = '\0native-browser';

export function nativeBrowser(): Plugin {
  return {
    name: 'debrief:native-browser',
    enforce: 'pre',
    resolveId: (source) => (source === 'webextension-polyfill' ? STAND_IN : undefined),
    load: (id) =>
      id === STAND_IN ? 'export default globalThis.browser ?? globalThis.chrome;' : undefined,
  };
}
