/**
 * The rules for what files say of other files: on pages of documentation, and in comments.
 *
 * Owns: what counts as a link and as the name of a file. Must not know: which files there are.
 */
import path from 'node:path';
import type { ProjectFile } from './project-files.ts';
import { place } from './syntax.ts';

/** From the file to the places that name what is not there. `paths`: all there is. */
type Rule = (file: ProjectFile, paths: readonly string[]) => readonly string[];

const FOLDERS = [
  ...['assets', 'calls', 'components', 'docs', 'domain', 'entrypoints'],
  ...['locales', 'public', 'scripts', 'state', 'storage', 'tests'],
];
/** Not the middle of an address, of a longer path or of an import. */
const NAME = new RegExp(`(?<![\\w./@<-])(?:${FOLDERS.join('|')})/[\\w./-]*\\w`, 'g');
const A_FILE = /\.(?:css|html|json|md|mjs|tsx?)$/;

/**
 * A name may be the beginning of several, as `tests/unit/shipped-template`. Code also names places that are
 * no files, so there only what ends like one counts.
 */
export const missingNames: Rule = (file, paths) =>
  [...file.text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const isMeant = file.path.endsWith('.md') || A_FILE.test(name);
    const isThere = paths.some((each) => each.startsWith(name));
    return isMeant && !isThere ? [place(file, index, name)] : [];
  });

/** `[words](target)`, by the page's own folder. */
export const brokenLinks: Rule = (file, paths) =>
  [...file.text.matchAll(/\]\((?![a-z]+:|#)([\w./-]+)/g)].flatMap(({ 1: target = '', index }) => {
    const name = path.posix.join(path.posix.dirname(file.path), target).replace(/\/$/, '');
    const isThere = paths.some((each) => each === name || each.startsWith(`${name}/`));
    return isThere ? [] : [place(file, index, target)];
  });
