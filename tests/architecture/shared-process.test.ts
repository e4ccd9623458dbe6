/** Test files share a process and its modules (vitest.config.ts): what that asks of them. */
import { describe, expect, it } from 'vitest';
import { filesBelow, type ProjectFile } from './project-files.ts';

/** These run before every file anew. */
const SETUP = ['tests/support/setup.ts', 'tests/support/component-setup.ts'];

/** Another module in the place of one stays there for the files that follow. */
function replacesModules({ path, text }: ProjectFile): boolean {
  return /\bvi\.(?:mock|doMock|resetModules)\(/.test(text) && !path.endsWith('.mocked.test.ts');
}

/** A module that is imported by a second file is not read again, and its hooks are the first file's. */
function setsUpHooks({ path, text }: ProjectFile): boolean {
  const isTest = /\.test\.tsx?$/.test(path) || SETUP.includes(path);
  return !isTest && /^(?:before|after)(?:Each|All)\(/m.test(text);
}

const files = ['tests/unit', 'tests/component', 'tests/support'].flatMap((folder) =>
  filesBelow(folder, ['.ts', '.tsx']),
);

describe('a test file', () => {
  it('that puts a module in the place of another has a process of its own', () => {
    expect(files.filter(replacesModules).map(({ path }) => path)).toEqual([]);
  });

  it('imports no hooks', () => {
    expect(files.filter(setsUpHooks).map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it('see a breach', () => {
    const mock = { path: 'tests/unit/a.test.ts', text: "vi.mock('@/storage/browser.ts');" };
    const hook = { path: 'tests/unit/world.ts', text: 'afterEach(() => {});' };
    expect([replacesModules(mock), setsUpHooks(hook)]).toEqual([true, true]);
  });
});
