/**
 * A build step: Preact without its branch that makes a page from markup.
 *
 * Owns: that cut, and that nothing else in a build writes markup either. No file of ours may use
 * `dangerouslySetInnerHTML` (tests/architecture), so the branch is dead weight, and a reviewer of the
 * stores has to ask why it is there (docs/decisions/0044-packages.md). Must not know: what is drawn.
 * Runs in Node while building, never in the browser.
 *
 * Names in Preact's file are shortened anew with each release, so what is looked for is the shape. A
 * shape that is not there once, and once only, ends the build: then look at Preact's `diff/index.js`.
 */
import type { Plugin } from 'vite';

const PREACT = /\/node_modules\/preact\/dist\/preact\.mjs$/;

const CUTS: readonly { readonly shape: RegExp; readonly left: string }[] = [
  // An old property of that name is remembered; a new one too.
  { shape: /"dangerouslySetInnerHTML"==[\w$]+\?[\w$]+=[\w$]+:(?="children"==)/g, left: '' },
  { shape: /"dangerouslySetInnerHTML"==[\w$]+\?[\w$]+=[\w$]+:(?="value"==)/g, left: '' },
  {
    // With the new one the markup is set, in the place of the children; after an old one it is taken out.
    shape:
      /([\w$]+)\?\([\w$]+\|\|([\w$]+)&&\(\1\.__html==\2\.__html\|\|\1\.__html==([\w$]+)\.innerHTML\)\|\|\(\3\.innerHTML=\1\.__html\),[\w$]+\.__k=\[\]\):\(\2&&\(\3\.textContent=""\),/g,
    left: '(',
  },
];

const MARKUP = /innerHTML|__html\b/i;

export function withoutMarkup(code: string): string {
  return CUTS.reduce((text, { shape, left }) => {
    const found = text.match(shape)?.length ?? 0;
    if (found !== 1) throw new Error(`Preact has changed: ${shape} is in it ${found} times.`);
    return text.replace(shape, left);
  }, code);
}

export function markupFree(): Plugin {
  return {
    name: 'debrief:markup-free',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      PREACT.test(id) ? { code: withoutMarkup(code), map: null } : undefined,
    generateBundle(_, bundle) {
      // Also when Preact's file is called otherwise one day, and is not met above.
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && MARKUP.test(file.code))
          this.error(`${file.fileName} can make a page from markup: ${around(file.code)}`);
      }
    },
  };
}

function around(code: string): string {
  const at = code.search(MARKUP);
  return code.slice(Math.max(0, at - 80), at + 80);
}
