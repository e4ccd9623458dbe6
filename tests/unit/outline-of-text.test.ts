/** Plain text as people type it, as lines and as aspects. */
import { describe, expect, it } from 'vitest';
import { readOutline } from '@/domain/outline.ts';
import { outlineOfText } from '@/domain/outline-of-text.ts';

function aspectsOf(text: string) {
  const read = readOutline(outlineOfText(text), { unnamed: 'Questions', language: 'en' });
  if (read.kind === 'fault') return read.fault;
  return read.file.aspects.map(({ name, questions }) => [name, ...questions.map((q) => q.text)]);
}

describe('plain text', () => {
  it.each(['before', 'under'])(
    'whose title is too long for an aspect has one of the usual name for what stands %s it',
    (where) => {
      const title = `All that I want to ask ${'and to hear '.repeat(6)}`.trim();
      const named = { text: title, level: 1, depth: 0 };
      const first = { text: 'What did I skip?', level: 0, depth: 0 };
      const lines = [
        ...(where === 'before' ? [first, named] : [named, first]),
        { text: 'Fit', level: 2, depth: 0 },
        { text: 'Why us?', level: 0, depth: 0 },
      ];
      const read = readOutline(lines, { unnamed: 'Questions', language: 'en' });
      expect(read).toMatchObject({
        kind: 'template',
        file: { name: title, aspects: [{ name: 'Questions' }, { name: 'Fit' }] },
      });
    },
  );

  it('has an aspect where a line ends with a colon over items', () => {
    expect(aspectsOf('Coding:\n- What did I skip?\n- Slow where?\n\nFit:\n• Why us?')).toEqual([
      ['Coding', 'What did I skip?', 'Slow where?'],
      ['Fit', 'Why us?'],
    ]);
  });

  it('has an aspect where a short line stands over questions', () => {
    expect(aspectsOf('My list\n\nCoding\nWhat did I skip?\nName one bug.\n\nFit\nWhy us?')).toEqual(
      [
        ['Coding', 'What did I skip?', 'Name one bug.'],
        ['Fit', 'Why us?'],
      ],
    );
  });

  it('has aspects that are numbered, over lettered questions', () => {
    expect(aspectsOf('1. Coding\na) What did I skip?\nb) Slow where?\n2. Fit\na) Why us?')).toEqual(
      [
        ['Coding', 'What did I skip?', 'Slow where?'],
        ['Fit', 'Why us?'],
      ],
    );
  });

  it('has the depth of its indents, and of the bullets that Word copies', () => {
    const depths = (text: string) => outlineOfText(text).map(({ depth }) => depth);
    expect(depths('- a\n\t- b\n\t\t- c\n- d')).toEqual([1, 2, 3, 1]);
    expect(depths('•\ta\no\tb\n§\tc\n•\td')).toEqual([1, 2, 3, 1]);
  });

  it('has lines made one that a mail program wrapped', () => {
    expect(aspectsOf('Where did you think that I\nhad lost the thread?\nAnd why?')).toEqual([
      ['Questions', 'Where did you think that I had lost the thread?', 'And why?'],
    ]);
  });

  it('has what is said of a question under it', () => {
    const lines = outlineOfText('- Was it clear?\n    ◦ Hint: where not\n    ◦ Kind: yes/no');
    expect(readOutline(lines, { unnamed: 'Questions', language: 'en' })).toMatchObject({
      file: { aspects: [{ questions: [{ hint: 'where not', kind: 'yesno' }] }] },
    });
  });

  it('names the line of what is too long', () => {
    expect(aspectsOf(`Why?\n\n- ${'x'.repeat(301)}`)).toMatchObject({
      place: ['lines', 2, 'text'],
    });
  });

  it('has no question in prose', () => {
    expect(aspectsOf('See you at ten.\n\nBest,\nNoor')).toEqual({ kind: 'no-questions' });
  });

  it('is read in time, however it is made', () => {
    const parts = ['a\n', 'A:\n', '- a\n', '\t', ' - a\n', '?\n', '• \n', '1.', 'a) ', '?"""" '];
    for (const part of parts) {
      expect(aspectsOf(part.repeat(300_000 / part.length)), part).toBeTruthy();
    }
  });
});
