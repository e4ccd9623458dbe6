/**
 * A build step: the ways to the files of the languages beside English, each with its address written out.
 *
 * `virtual:language-files` has one entry a language of the one list (domain/template-languages.ts), so
 * that no address is put together in the browser: what a page can load as a module can be read off its
 * script, by people and by the stores' checks (docs/decisions/0044-packages.md).
 *
 * Owns: those addresses. Their files come from assets/templates/packaged-languages.ts. Runs in Node while
 * building, never in the browser. Must not know: when a language is wanted.
 */
import type { Plugin } from 'vite';

const NAME = 'virtual:language-files';
const ADDRESS = /^\/assets\/(?:whole-)?template-[\w-]+\.json$/;

export function languageFiles(languages: readonly string[]): Plugin {
  return {
    name: 'debrief:language-files',
    enforce: 'pre',
    resolveId(source) {
      if (source === NAME) return `\0${NAME}`;
      return ADDRESS.test(source) ? { id: source, external: 'absolute' } : null;
    },
    load: (id) =>
      id === `\0${NAME}`
        ? `${waysTo('asked', 'template', languages)}${waysTo('whole', 'whole-template', languages)}`
        : null,
  };
}

function waysTo(name: string, file: string, languages: readonly string[]): string {
  const ways = languages.map((language) => {
    const address = `/assets/${file}-${language}.json`;
    return `'${language}': () => import('${address}', { with: { type: 'json' } }),`;
  });
  return `export const ${name} = {${ways.join('')}};`;
}
