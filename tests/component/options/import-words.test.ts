/** What is wrong with a file and where, in a person's words. */
import { describe, expect, it } from 'vitest';
import { faultWords, placeWords } from '@/components/options/import-words.ts';

describe('a place', () => {
  it.each([
    [['aspects', 2, 'questions', 5, 'text'], 'aspect 3, question 6, “text”'],
    [['aspects', 0, 'questions', 1, 'types', 2], 'aspect 1, question 2, “types”, 3'],
    [['aspects', 0, 'questions'], 'aspect 1, “questions”'],
    [['version'], '“version”'],
    [['rows', 11, 'hint'], 'row 12, column “hint”'],
    [['rows', 0, 'aspects'], 'row 1, column “aspects”'],
    [['rows', 4], 'row 5'],
    [['lines', 11], 'line 12'],
    [[], 'the file itself'],
  ])('%j is told as a person counts: %s', (place, words) => {
    expect(placeWords(place)).toBe(words);
  });

  it('with a name as long as a file is cut, and half a character in it is no harm', () => {
    expect(placeWords(['rows', 0, `\ud800${'x'.repeat(5000)}`]).length).toBeLessThan(80);
    expect(placeWords(['\ud800']).isWellFormed()).toBe(true);
  });
});

describe('a fault', () => {
  it.each([
    [{ kind: 'encoding', place: ['lines', 2] }, /^In line 3, .* UTF-8/],
    [{ kind: 'too-deep', place: ['lines', 0] }, /^In line 1, .*brackets/],
    [{ kind: 'bad-table', place: ['rows', 6] }, /^In row 7, the table/],
    [
      { kind: 'missing', place: ['rows', 0, 'question'] },
      /^In row 1, column “question”, .*missing/,
    ],
    [{ kind: 'unknown-format' }, /JSON, CSV, Markdown or text/],
    [{ kind: 'no-questions' }, /no question in it/],
    [{ kind: 'too-slow' }, /took too long/],
    [{ kind: 'no-reader' }, /did not answer\. Reload/],
    [{ kind: 'too-large', limit: 5_000_000 }, /larger than 5 MB/],
    [{ kind: 'unread' }, /browser could not read/],
  ] as const)('%j says what to do', (fault, words) => {
    expect(faultWords(fault)).toMatch(words);
  });
});
