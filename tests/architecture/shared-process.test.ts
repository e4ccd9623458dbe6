/** Tests share a process and its modules (vitest.config.ts), and browsers (tests/e2e/support/test.ts): what that asks of them. */
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

/** Playwright's clock cannot be taken away again: it stands for every page of its browser. */
function movesSharedClock({ text }: ProjectFile): boolean {
  return /\.clock\.install\(/.test(text) && !text.includes("'./support/own-browser-test.ts'");
}

const specs = filesBelow('tests', ['.spec.ts']);
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

describe('a browser test', () => {
  it('that moves the clock has a browser of its own', () => {
    expect(specs.filter(movesSharedClock).map(({ path }) => path)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  it('see a breach', () => {
    const mock = { path: 'tests/unit/a.test.ts', text: "vi.mock('@/storage/browser.ts');" };
    const hook = { path: 'tests/unit/world.ts', text: 'afterEach(() => {});' };
    const clock = { path: 'tests/e2e/a.spec.ts', text: 'await page.clock.install();' };
    expect([replacesModules(mock), setsUpHooks(hook)]).toEqual([true, true]);
    expect(movesSharedClock(clock)).toBe(true);
  });
});
