/**
 * No file of code lies about that nothing wants.
 *
 * Owns: what begins by itself (tests, entrypoints, settings of a tool); every other file is named somewhere: imported,
 * run by a command, or told of in the documents. Must not know: what is in them.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, type ProjectFile } from './project-files.ts';

const CODE = ['.ts', '.tsx', '.mjs', '.css'];

/** Found by their names or their folder by who runs them, or read by the compiler. */
const BEGINS = /\.(?:test|spec|bench|picture|d)\.tsx?$|^entrypoints\/|\.config\.ts$/;

function unwanted(code: readonly ProjectFile[], all: readonly ProjectFile[]): readonly string[] {
  const namedBy = new Map<string, Set<string>>();
  for (const { path: from, text } of all) {
    for (const [name] of text.matchAll(/[\w.-]+\.(?:tsx?|mjs|css)\b/g)) {
      namedBy.set(name, (namedBy.get(name) ?? new Set()).add(from));
    }
  }
  return code
    .map((file) => file.path)
    .filter((file) => !BEGINS.test(file))
    .filter((file) => ![...(namedBy.get(path.basename(file)) ?? [])].some((from) => from !== file));
}

describe('every file of code', () => {
  it('begins by itself or is named by another', () => {
    const all = filesBelow('.', [...CODE, '.html', '.json', '.md']);
    const code = all.filter((file) => CODE.includes(path.extname(file.path)));
    expect(unwanted(code, all)).toEqual([]);
  });

  it('and one that is not is seen', () => {
    const lone = { path: 'tests/e2e/support/lone.ts', text: 'export const lone = 1;' };
    const user = {
      path: 'tests/e2e/some.spec.ts',
      text: "import { lone } from './support/lone.ts';",
    };
    expect(unwanted([lone], [lone])).toEqual([lone.path]);
    expect(unwanted([lone, user], [lone, user])).toEqual([]);
  });
});
