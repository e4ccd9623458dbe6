/**
 * A build step for the scripts in call pages: started by one call, without the framework's wrapper.
 *
 * Owns: that swap. The wrapper makes the framework's context, which announces each script by an event
 * in the page, where it can be seen and forged, and brings a logger; `calls/lifetime.ts` keeps the
 * same rules without either (docs/decisions/0010-own-lifetime.md). Must not know: what a script does.
 * Runs in Node while building, never in the browser.
 */
import type { Plugin } from 'vite';

const WRAPPER = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

export function bareScripts(): Plugin {
  return {
    name: 'debrief:bare-scripts',
    transform: (_, id) =>
      id.startsWith(WRAPPER)
        ? `import script from ${JSON.stringify(id.slice(WRAPPER.length))};export default script.main();`
        : undefined,
  };
}
