/**
 * A build step: the ways to the files of the languages, each with its address written out: to the questions
 * beside the English ones, and to the interface's words for a page in need (packaged-words.ts).
 *
 * `virtual:language-files` has one entry a language of the one list (domain/template-languages.ts) and one a
 * catalogue in locales/, so that no address is put together in the browser: what a page can load as a module
 * can be read off its script, by people and by the stores' checks (docs/decisions/0044-packages.md).
 *
 * Owns: those addresses. Their files come from assets/templates/packaged-languages.ts and WXT. Runs in Node while
 * building, never in the browser. Must not know: when a language is wanted.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const NAME = 'virtual:language-files';
const ADDRESS = /^\/(?:assets\/(?:whole-)?template-[\w-]+|_locales\/\w+\/messages)\.json$/;
const CATALOGUES = path.resolve(import.meta.dirname, '../../locales');

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
        ? [
            waysTo('asked', languages, (language) => `/assets/template-${language}.json`),
            waysTo('whole', languages, (language) => `/assets/whole-template-${language}.json`),
            waysTo('words', catalogues(), (language) => `/_locales/${language}/messages.json`),
          ].join('')
        : null,
  };
}

function catalogues(): readonly string[] {
  const files = readdirSync(CATALOGUES).filter((file) => file.endsWith('.yml'));
  return files.map((file) => path.basename(file, '.yml'));
}

function waysTo(
  name: string,
  languages: readonly string[],
  addressOf: (language: string) => string,
): string {
  const ways = languages.map(
    (language) =>
      `'${language}': () => import('${addressOf(language)}', { with: { type: 'json' } }),`,
  );
  return `export const ${name} = {${ways.join('')}};`;
}
