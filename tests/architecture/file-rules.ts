/**
 * The rules for files as such, each as a function from a file to the places that break it.
 *
 * Owns: the rules for length, speech, styles and tests. Must not know: which files there are.
 */
import type { ProjectFile } from './project-files.ts';
import { place } from './syntax.ts';

type Rule = (file: ProjectFile) => readonly string[];

export const MOST_LINES = 250;

export const tooLong: Rule = (file) => {
  const lines = file.text.trimEnd().split('\n').length;
  return lines > MOST_LINES ? [`${file.path}: ${lines} lines`] : [];
};

const MACHINE_ROOTS = ['work', 'root', 'tmp', 'home', 'Users'].join('|');

/** A path from the root of somebody's machine, not the middle of an address or a longer path. */
const MACHINE_PATH = new RegExp(`(?<![\\w.:/\\-)}])/(?:${MACHINE_ROOTS})/\\w[\\w./-]*`, 'g');
const DOWNLOAD_SERVER = /\bregistry\.[a-z]+\.(?:org|com)\b/g;

export const machineSpeech: Rule = (file) => [
  ...placesOf(file, MACHINE_PATH),
  ...placesOf(file, DOWNLOAD_SERVER),
];

/** A call site sets the size of `rem`; the panel must not follow it. */
export const pageSizedLengths: Rule = (file) => placesOf(file, /[\d.]rem\b/g);

/** The size of a text that stays as it is when the person chooses another one. */
export const fixedTextSizes: Rule = (file) =>
  [...file.text.matchAll(/(?<![\w-])(?:font|font-size|line-height)\s*:[^;}]*/g)].flatMap((match) =>
    /\dpx(?!\s*\*\s*var\(--text-scale\))/.test(match[0])
      ? [place(file, match.index, match[0].trim())]
      : [],
  );

const SIDED_PROPERTY =
  /(?:^|[{;]\s*|^\s+)(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)[\w-]*-(?:left|right)[\w-]*|left|right)\s*:/;
const SIDED_VALUE = /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

/** Left and right, which stay where they are when the reading direction turns. */
export const physicalSides: Rule = (file) => {
  const lines = file.text.split('\n');
  return lines.flatMap((line, index) => {
    const excused = `${lines[index - 1] ?? ''}${line}`.includes('physical:');
    const sided = SIDED_PROPERTY.test(line) || SIDED_VALUE.test(line);
    return sided && !excused ? [`${file.path}:${index + 1}: ${line.trim()}`] : [];
  });
};

export const sparedTests: Rule = (file) =>
  placesOf(
    file,
    /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:skip|only|todo|fixme|fails|skipIf|runIf)\b/g,
  );

const PLAYWRIGHTS_EXPECT = /import \{[^}]*\bexpect\b[^}]*\} from '@playwright\/test'/;

/** Playwright's own polls look once a second only (docs/decisions/0049-waiting-in-tests.md). */
export const slowPolls: Rule = (file) =>
  PLAYWRIGHTS_EXPECT.test(file.text) ? placesOf(file, /\bexpect(?:\.soft)?\s*\.poll\(/g) : [];

function placesOf(file: ProjectFile, pattern: RegExp): readonly string[] {
  return [...file.text.matchAll(pattern)].map((match) => place(file, match.index, match[0].trim()));
}
