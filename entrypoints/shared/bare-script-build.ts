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

const SITE = /\/calls\/sites\/\w+\.ts$/;
const FRAMEWORK_BROWSER = '/@wxt-dev/browser/';

export function bareScripts(): Plugin {
  return {
    name: 'debrief:bare-scripts',
    transform: (code, id) => {
      if (id.startsWith(WRAPPER)) {
        const script = JSON.stringify(id.slice(WRAPPER.length));
        return `import { main } from ${script};export default main();`;
      }
      // When a sign was last seen is for people; nothing in the page reads it.
      if (SITE.test(id)) return code.replaceAll(/\bseen: ["'][\d-]+["'],/g, '');
      // The framework's `browser`, which these scripts do not use, looks for itself as it is loaded.
      return id.includes(FRAMEWORK_BROWSER) ? { code, moduleSideEffects: false } : undefined;
    },
  };
}
