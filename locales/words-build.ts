/**
 * A build step: `en.yml?words` is the catalogue as the browser would have it, as a module.
 *
 * Owns: that one transformation; see entrypoints/shared/packaged-words.ts for what it is for. Runs in Node
 * while building, never in the browser.
 */
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

const MARK = '.yml?words';

export function catalogueAsModule(): Plugin {
  return {
    name: 'debrief:catalogue-as-module',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(MARK)) return null;
      const messages = await parseMessagesFile(id.slice(0, -'?words'.length));
      const text = generateChromeMessagesText(messages);
      return { code: `export const catalogue = ${text};`, moduleType: 'js' };
    },
  };
}
