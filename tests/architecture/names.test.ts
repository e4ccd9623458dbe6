/** What pages and comments name is there. */
import { describe, expect, it } from 'vitest';
import { brokenLinks, missingNames } from './name-rules.ts';
import { filesBelow, pathsBelow, ROOMS } from './project-files.ts';

const paths = pathsBelow('.');
const pages = filesBelow('.', ['.md']).filter((page) => !page.path.startsWith('tests/golden/'));
const code = [...ROOMS, 'scripts', 'tests'].flatMap((folder) =>
  filesBelow(folder, ['.ts', '.tsx', '.mjs', '.css']),
);

describe('what is named', () => {
  it('on a page is a file or a folder of the project, or the beginning of one', () => {
    expect(pages.flatMap((page) => missingNames(page, paths))).toEqual([]);
  });

  it('in code as a file is one', () => {
    // These make names up, to try the rules on them.
    const others = code.filter((file) => !file.path.startsWith('tests/architecture/'));
    expect(others.flatMap((file) => missingNames(file, paths))).toEqual([]);
  });

  it('by a link is where the link leads', () => {
    expect(pages.flatMap((page) => brokenLinks(page, paths))).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const there = ['docs/storage.md', 'docs/images/panel.png', 'domain/join.ts'];
  const page = (text: string) => ({ path: 'docs/page.md', text });
  const source = (text: string) => ({ path: 'state/note.ts', text });

  it.each([
    [missingNames, page('as `domain/joining.ts` does')],
    [missingNames, page('the folder `docs/pictures`')],
    [missingNames, source('/** Why: docs/decisions/0001-why.md. */')],
    [brokenLinks, page('[why](why.md)')],
    [brokenLinks, page('![the panel](image/panel.png)')],
  ])('see a breach: %o', (rule, breach) => {
    expect(rule(breach, there)).toHaveLength(1);
  });

  it.each([
    [missingNames, page('`domain/join.ts`, `domain/jo`, `docs/<page>.md`, `.output/assets/a.js`')],
    [missingNames, source("import { join } from '@/domain/joined.ts'; set('state/open');")],
    [brokenLinks, page('[all](storage.md#keys), [pictures](images/), [web](https://a.example/b)')],
  ])('let what is right pass: %o', (rule, right) => {
    expect(rule(right, there)).toEqual([]);
  });
});
