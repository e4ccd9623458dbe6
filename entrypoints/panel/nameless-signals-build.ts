/**
 * A build step for the panel alone: its signals go without the names that only a debugger reads.
 *
 * Owns: that cut. The names stand in the source, where people read them; in the panel's script they are a
 * kilobyte of forty-five, and every byte there is a wait between a call and a note. Must not know: what a
 * signal is for. Runs in Node while building, never in the browser.
 */
import type { Plugin } from 'vite';

/** The last argument of `signal`, `computed` or `effect`, with nothing in it but a written name. */
const NAME = /,\s*\{\s*name:\s*'[A-Za-z]+',?\s*\},?(\s*\))/g;
const OURS = /\/(state|components|entrypoints)\/.*\.tsx?$/;

export function namelessSignals(): Plugin {
  return {
    name: 'debrief:nameless-signals',
    enforce: 'pre',
    transform(code, id) {
      if (!OURS.test(id) || !code.includes("'@preact/signals'")) return undefined;
      // Lines stay where they are: only words on them go.
      return { code: code.replace(NAME, '$1'), map: null };
    },
  };
}
