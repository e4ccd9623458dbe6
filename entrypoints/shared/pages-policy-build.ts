/**
 * What the browser keeps the extension's own pages from, whatever their scripts would have.
 *
 * Owns: the content security policy, in the manifest and in the pages' heads. Must not know: what a page
 * does. Nothing is allowed but scripts, styles, frames and workers of the package: no page, no worker and
 * no background can speak to anyone (docs/decisions/0047-pages-policy.md). It says nothing of who may
 * frame the panel: `web_accessible_resources` does.
 */
import path from 'node:path';
import type { Plugin } from 'vite';

const EVERYWHERE = [
  "default-src 'none'",
  "script-src 'self'",
  // The keeper of the panel's frame writes a style into its root, in the practice call too.
  "style-src 'self' 'unsafe-inline'",
  // The panel in the practice call, and on top of all windows.
  "frame-src 'self'",
  // It reads a chosen template.
  "worker-src 'self'",
  // Falls back to nothing else.
  "base-uri 'none'",
  "form-action 'none'",
];

export const PAGES_POLICY = EVERYWHERE.join('; ');

/** What a page may use beside packaged styles; the panel's frame in the practice call, any. */
const BESIDE_PACKAGED: Readonly<Record<string, string>> = {
  // The browser reads what is copied for a document before it takes it, marks of colour and all.
  popup: "; style-src-attr 'unsafe-inline'",
};

/** Two policies of one page both hold: every page but the practice call has none but packaged styles. */
export function noStyleOfWords(): Plugin {
  return {
    name: 'debrief:no-style-of-words',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      handler(_html, { filename }) {
        const page = path.basename(path.dirname(filename));
        if (page === 'practice') return [];
        const content = `style-src 'self'${BESIDE_PACKAGED[page] ?? ''}`;
        const attrs = { 'http-equiv': 'Content-Security-Policy', content };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
