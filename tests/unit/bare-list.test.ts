/** Lines of text alone, without headings or bullets: which of them are questions. */
import { describe, expect, it } from 'vitest';
import { readOutline } from '@/domain/outline.ts';
import { outlineOfText } from '@/domain/outline-of-text.ts';
import type { ReadFile } from '@/domain/template-file.ts';
import { readMarkdown } from '@/domain/template-markdown-reading.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const readers = [
  ['pasted', (text: string) => readOutline(outlineOfText(text), OPTIONS)],
  ['in a file', (text: string) => readMarkdown(text, OPTIONS)],
] as const;

function found(read: ReadFile) {
  if (read.kind === 'fault') return read.fault;
  const aspects = read.file.aspects.map(({ name, questions }) => [
    name,
    ...questions.map((question) => question.text),
  ]);
  return { aspects, left: read.left?.lines ?? [] };
}

describe.each(readers)('a bare list of lines, %s', (_, read) => {
  const same = (...lines: readonly string[]) =>
    expect(found(read(lines.join('\n')))).toEqual({ aspects: [['Questions', ...lines]], left: [] });

  it('is one of questions, though the first mark stands in its last line', () => {
    same(
      'Please tell me one thing you noticed that I did not ask about.',
      'Tell me one thing I should stop doing.',
      'Name my weakest answer.',
      'What did I miss?',
    );
  });

  it('is one of questions where each is a sentence and one asks', () => {
    same('I want one moment that I wasted.', 'One thing to keep!', 'What did I miss?');
    same('一つだけ教えてください。', '何を忘れましたか？');
  });

  it('needs no mark where it requests something', () => {
    same('Name my weakest answer', 'Tell me one thing I should stop doing');
    same('Name my weakest answer', 'What did I miss?');
  });

  it('has remarks behind its marks', () => {
    same('How clear was I? (1-4)', 'What did I miss? Be blunt.', 'Was I rude: yes or no');
  });

  it('keeps its aspects over requests', () => {
    expect(found(read('Coding\nTell me one bug I left.\n\nFit\nWhy us?'))).toEqual({
      aspects: [
        ['Coding', 'Tell me one bug I left.'],
        ['Fit', 'Why us?'],
      ],
      left: [],
    });
  });

  it('has words in brackets with the question before them', () => {
    expect(found(read('What did I miss?\n  (especially the cache)\nWhere did I ramble?'))).toEqual({
      aspects: [['Questions', 'What did I miss? (especially the cache)', 'Where did I ramble?']],
      left: [],
    });
  });

  it('is none where a line is no sentence: what leads in is left out, and said', () => {
    expect(found(read('We meet at ten, all of us and Sam\n\nWhat did I miss?'))).toEqual({
      aspects: [['Questions', 'What did I miss?']],
      left: ['We meet at ten, all of us and Sam'],
    });
  });

  it('is none under marked headings, where people write what leads in', () => {
    const lines = readMarkdown('# Depth\n\nTake two of these.\n\nWhat did I miss?', OPTIONS);
    expect(found(lines)).toEqual({
      aspects: [['Depth', 'What did I miss?']],
      left: ['Take two of these.'],
    });
  });
});

it('a question right under an item that asks is one of its own, in a file as well', () => {
  expect(
    found(readMarkdown('# Depth\n- Why me?\n<b>And</b> so on\nما الذي فاتني؟', OPTIONS)),
  ).toEqual({
    aspects: [['Depth', 'Why me? And so on', 'ما الذي فاتني؟']],
    left: [],
  });
});

describe('a line further in than the item before it', () => {
  const read = (text: string) => found(readOutline(outlineOfText(text), OPTIONS));

  it('goes on with its question', () => {
    for (const more of [
      '(especially the cache)',
      'Especially the cache.',
      'especially the cache',
    ]) {
      expect(read(`1. What did I miss?\n   ${more}\n2. Where did I ramble on?`)).toEqual({
        aspects: [['Questions', `What did I miss? ${more}`, 'Where did I ramble on?']],
        left: [],
      });
    }
  });

  it('is a question of its own where it asks, and says what it says where it is a field', () => {
    expect(read('1. What did I miss?\n   Where was I slow?\n   Hint: the cache\n2. Why?')).toEqual({
      aspects: [['Questions', 'What did I miss?', 'Where was I slow?', 'Why?']],
      left: [],
    });
  });

  it('is left out, and said, behind an empty line', () => {
    expect(read('1. What did I miss?\n\n   All about the cache.\n2. Why?')).toEqual({
      aspects: [['Questions', 'What did I miss?', 'Why?']],
      left: ['All about the cache.'],
    });
  });
});
