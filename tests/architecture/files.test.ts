/** Rules for files as such: their length, their speech, their styles, their tests. */
import { describe, expect, it } from 'vitest';
import {
  fixedTextSizes,
  MOST_LINES,
  machineSpeech,
  pageSizedLengths,
  physicalSides,
  slowPolls,
  sparedTests,
  tooLong,
} from './file-rules.ts';
import { filesBelow, ROOMS } from './project-files.ts';

const CODE = ['.ts', '.tsx', '.mjs', '.css', '.html'];
const TEXT = [...CODE, '.json', '.yml', '.md', '.sh', ''];

describe('every file', () => {
  it(`has at most ${MOST_LINES} lines`, () => {
    expect(filesBelow('.', CODE).flatMap(tooLong)).toEqual([]);
  });

  it('speaks of the product alone, never of one machine or one download server', () => {
    expect(filesBelow('.', TEXT).flatMap(machineSpeech)).toEqual([]);
  });
});

describe('styles', () => {
  const sheets = ROOMS.flatMap((room) => filesBelow(room, ['.css']));

  it('never measure by the page, whose text size a call site sets', () => {
    expect(sheets.flatMap(pageSizedLengths)).toEqual([]);
  });

  it('give every text a size that follows the person’s choice', () => {
    expect(sheets.flatMap(fixedTextSizes)).toEqual([]);
  });

  it('say start and end, not left and right, unless the eye is meant', () => {
    expect(sheets.flatMap(physicalSides)).toEqual([]);
  });
});

describe('tests', () => {
  it('all run: none is skipped, put off or run alone', () => {
    expect(filesBelow('tests', ['.ts', '.tsx']).flatMap(sparedTests)).toEqual([]);
  });

  it('in the browser poll with the expect that looks often', () => {
    const files = ['tests/e2e', 'tests/faults'].flatMap((folder) => filesBelow(folder, ['.ts']));
    expect(files.flatMap(slowPolls)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const file = (text: string) => ({ path: 'any', text });
  const written = (...parts: readonly string[]) => file(parts.join(''));

  it.each([
    [tooLong, file('line\n'.repeat(MOST_LINES + 1))],
    [machineSpeech, written("const at = '", '/tmp', "/notes.json';")],
    [machineSpeech, written('run ', '/home', '/someone/debrief')],
    [machineSpeech, written('"resolved": "https://', 'registry.', 'example.org/zod"')],
    [pageSizedLengths, file('.row { padding: 1.5rem; }')],
    [fixedTextSizes, file('.row { font-size: 13px; }')],
    [fixedTextSizes, file('.row {\n  font:\n    14px / 20px serif;\n}')],
    [physicalSides, file('.row { margin-left: 4px; }')],
    [physicalSides, file('.row {\n  inset: 0; right: 0;\n}')],
    [physicalSides, file('  border-top-left-radius: 8px;')],
    [physicalSides, file('  text-align: right;')],
    [sparedTests, written('it', '.skip("later", () => {});')],
    [
      slowPolls,
      file("import { expect } from '@playwright/test';\nawait expect.poll(phase).toBe(1);"),
    ],
    [sparedTests, written('test.describe', '.only("this", () => {});')],
  ])('see a breach: %o', (rule, breach) => {
    expect(rule(breach).length).toBeGreaterThan(0);
  });

  it.each([
    [tooLong, file('line\n'.repeat(MOST_LINES))],
    [machineSpeech, file('https://example.org/home/page, ./tests/tmp/x, entrypoints/work/y')],
    [pageSizedLengths, file('.row { padding: 1.5em; } .theorem { color: red; }')],
    [fixedTextSizes, file('.row { line-height: calc(20px * var(--text-scale)); font: inherit }')],
    [physicalSides, file('.row { margin-inline-start: 4px; }\n/* left: right */')],
    [physicalSides, file('/* physical: the side the person chose */\n  left: 0;')],
  ])('let what is right pass: %o', (rule, right) => {
    expect(rule(right)).toEqual([]);
  });
});
