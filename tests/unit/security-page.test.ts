/** The page on security names tests that exist, everything that hears a message, and every library. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { PROJECT, shippedCode } from '../architecture/project-files.ts';

const page = readFileSync(path.join(PROJECT, 'docs/security.md'), 'utf8');

const source = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8');

/** Each file with the names that stand after it: `file` “name”, “name”. */
function namedTests(): readonly (readonly [string, string])[] {
  return [...page.matchAll(/`(tests\/[^`]+)`((?:,? “[^”]+”)+)/g)].flatMap(
    ([, file = '', names = '']) =>
      [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => [file, name] as const),
  );
}

const EARS = [
  /\.(?:onMessage|onConnect)\w*\.addListener/,
  /\bstorage\.onChanged\.addListener/,
  /addEventListener\(\s*'(?:message|messageerror|storage)'/,
  /\.onmessage\b/,
  /BroadcastChannel|SharedWorker/,
];

function listeners(): readonly string[] {
  const hearing = shippedCode().filter(({ text }) => EARS.some((ear) => ear.test(text)));
  return hearing.map((file) => file.path);
}

describe('the page on security', () => {
  it.each(namedTests())('names a test that is there: %s “%s”', (file, name) => {
    expect(source(file)).toContain(name);
  });

  it('names a test for most of what it says', () => {
    expect(namedTests().length).toBeGreaterThan(50);
  });

  it('lists everything that hears a message, and nothing that does not', () => {
    const list = page.slice(
      page.indexOf('## Everything that hears'),
      page.indexOf('## What the manifest'),
    );
    const listed = [...list.matchAll(/`((?:calls|entrypoints|storage)\/[^`]+)`/g)].map(
      ([, file]) => file,
    );
    expect(listed.toSorted()).toEqual(listeners().toSorted());
  });

  it('lists every library with its version', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(source('package.json')));
    const lines = page.slice(page.indexOf('## Libraries')).split('\n');
    const missing = Object.entries(dependencies).filter(
      ([name, version]) => !lines.some((line) => line.includes(name) && line.includes(version)),
    );
    expect(missing).toEqual([]);
  });
});
