/**
 * Keeps the browsers of the tests off the desktop of the machine that they run on.
 *
 * Chromium on Linux tells the desktop of each extension that leaves, by four programs a test: a sixteenth of
 * the processors' time (docs/decisions/0050-pictures-in-npm-test.md), and traces in a person's menus. Owns:
 * programs of the same names that do nothing. Must not know: what a browser is started for.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.resolve(import.meta.dirname, '../../../.cache/off-desktop');
const PROGRAMS = ['xdg-icon-resource', 'xdg-desktop-menu'] as const;

/** The environment to start a browser in. */
export function offDesktop(): Record<string, string | undefined> {
  mkdirSync(FOLDER, { recursive: true });
  for (const program of PROGRAMS) {
    const file = path.join(FOLDER, program);
    if (!existsSync(file)) writeFileSync(file, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
  }
  const ways = [FOLDER, process.env.PATH].filter((way) => way !== undefined);
  return { ...process.env, PATH: ways.join(path.delimiter) };
}
