/**
 * A build step: `en.json?asked` is the template without the words that are only read beforehand
 * (why a question is worth asking, what a good answer gives) and the follow-ups that nothing offers
 * yet: 3 KB less in a panel that has 45.
 *
 * Owns: that one transformation. Runs in Node while building, never in the browser.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const MARK = '.json?asked';
const NOT_ASKED: readonly string[] = ['why', 'good', 'about', 'probes'];

export function askedTemplate(): Plugin {
  return {
    name: 'debrief:asked-template',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(MARK)) return null;
      const file = id.slice(0, -'?asked'.length);
      const text = await readFile(file, 'utf8');
      const light: unknown = JSON.parse(text, (key, value: unknown) =>
        NOT_ASKED.includes(key) ? (Array.isArray(value) ? [] : '') : value,
      );
      return { code: `export const template = ${JSON.stringify(light)};`, moduleType: 'js' };
    },
  };
}
