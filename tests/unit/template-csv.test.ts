/** A template as a table: nothing is lost on the way to a spreadsheet and back, whoever wrote it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate, type Template } from '@/domain/template.ts';
import { csvOf } from '@/domain/template-csv.ts';
import { readCsv } from '@/domain/template-csv-reading.ts';
import { type TemplateFile, templateFile } from '@/domain/template-file.ts';
import { anyTemplate } from './any-template.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const nothing = { get: () => undefined, list: () => [] };
const shipped = resolveTemplate(parseShippedTemplate(english), nothing);
const golden = new URL('../golden/template-en.csv', import.meta.url);

/** The order is that of the rows, so that a row moved in the spreadsheet is a question moved. */
function unordered(template: Template): TemplateFile {
  const file = templateFile(template);
  return {
    ...file,
    aspects: file.aspects.map(({ order: _, ...aspect }) => ({
      ...aspect,
      questions: aspect.questions.map(({ order: __, ...question }) => question),
    })),
  };
}

function fileOf(text: string): TemplateFile {
  const read = readCsv(text, OPTIONS);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.file;
}

function faultOf(text: string): unknown {
  const read = readCsv(text, OPTIONS);
  return read.kind === 'fault' ? read.fault : 'no fault';
}

/** Aspect and words of each question. */
function asked(text: string): unknown {
  return fileOf(text).aspects.map(({ name, questions }) => [name, ...questions.map((q) => q.text)]);
}

describe('a template written as a table', () => {
  it('is what it was before, the shipped one byte by byte', () => {
    expect(csvOf(shipped)).toBe(readFileSync(golden, 'utf8'));
    expect(fileOf(csvOf(shipped))).toEqual(unordered(shipped));
  });

  it('comes back as it was, whatever its words are', () => {
    fc.assert(
      fc.property(anyTemplate(), (template) => {
        expect(fileOf(csvOf(template))).toEqual(unordered(template));
      }),
    );
  });

  it('holds no cell that a spreadsheet would reckon with', () => {
    fc.assert(
      fc.property(anyTemplate(), (template) => {
        // Every cell of every row, read by rules of its own: quoted, or up to the next comma.
        const cells = [
          ...csvOf(template).matchAll(/(?:^\uFEFF|,|\r\n)("(?:[^"]|"")*"|[^,\r\n]*)/g),
        ];
        const bare = cells.map(([, cell = '']) => cell.replace(/^"/, ''));
        expect(bare.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('begins with the mark by which Excel reads umlauts, and ends its rows as Excel does', () => {
    const text = csvOf(shipped);
    expect(text.startsWith('\uFEFFtemplate,language,')).toBe(true);
    expect(text.split('\r\n')).toHaveLength(52);
  });

  it('keeps words that begin as a formula, and those that begin with an apostrophe', () => {
    const awkward = ['=1+1', "'=1+1", "''@", "'tis so?", "'", '-', '\t+', "'\t", '＝x'];
    for (const hint of awkward) {
      const [aspect] = shipped.aspects;
      const [question] = aspect?.questions ?? [];
      if (aspect === undefined || question === undefined) throw new Error('no question');
      const one = { ...shipped, aspects: [{ ...aspect, questions: [{ ...question, hint }] }] };
      expect(fileOf(csvOf(one)).aspects[0]?.questions[0]?.hint).toBe(hint);
    }
  });
});

describe('a table that a person wrote', () => {
  it('needs no more than a column of questions', () => {
    expect(fileOf('question\nWhat was clear?\nWhat was not?')).toEqual({
      format: 'debrief-template',
      version: 2,
      name: 'Questions',
      language: 'en',
      aspects: [
        { name: 'Questions', questions: [{ text: 'What was clear?' }, { text: 'What was not?' }] },
      ],
    });
  });

  it('may have its columns in any order, named in any case', () => {
    expect(asked('QUESTION,Aspect\nWhat?,Design\n')).toEqual([['Design', 'What?']]);
    const file = fileOf('Follow_Ups;Offered;Question;ID\nwhy;No;What?;q-7\n;YES;How?;\n');
    expect(file.aspects[0]?.questions).toEqual([
      { id: 'q-7', text: 'What?', on: false, probes: ['why'] },
      { text: 'How?', on: true, probes: [] },
    ]);
  });

  it.each([
    ['commas', 'aspect,question\nA,"One, two?"\n'],
    ['semicolons', 'aspect;question\nA;One, two?\n'],
    ['tabs', 'aspect\tquestion\nA\tOne, two?\n'],
    ['old line ends', 'aspect,question\rA,"One, two?"\r'],
    ['new line ends', 'aspect,question\r\nA,"One, two?"\r\n'],
    ['the mark before a text', '\uFEFFaspect,question\nA,"One, two?"\n'],
    ['empty rows', '\n,\naspect,question\n\n,,,\nA,"One, two?"\n\n\n'],
  ])('may be parted by, or have: %s', (_, text) => {
    expect(asked(text)).toEqual([['A', 'One, two?']]);
  });

  it('groups by aspect, wherever its rows stand, and an empty cell is as above', () => {
    expect(asked('aspect,question\nA,1?\n,2?\nB,3?\nA,4?\n')).toEqual([
      ['A', '1?', '2?', '4?'],
      ['B', '3?'],
    ]);
    expect(asked('aspect,question\n,1?\nB,2?\n')).toEqual([
      ['Questions', '1?'],
      ['B', '2?'],
    ]);
  });

  it('with an aspect and no question has an empty aspect', () => {
    expect(asked('aspect,question\nA,\nB,1?\n')).toEqual([['A'], ['B', '1?']]);
  });

  it('says its name, language and author in the first row that does', () => {
    const text = 'template,language,author,question\n,,,1?\nMine,de,Ada,2?\nOther,fr,Bob,3?\n';
    expect(fileOf(text)).toMatchObject({ name: 'Mine', language: 'de', author: 'Ada' });
  });

  it('leaves unsaid what it has no column for, and says none where its cell is empty', () => {
    const [question] = fileOf('question,hint,kind\nWhat?,,\n').aspects[0]?.questions ?? [];
    expect(question).toEqual({ text: 'What?', hint: '' });
  });
});

describe('a table that cannot be read is told its row and column', () => {
  const row = (place: readonly (string | number)[]) => ({ place: ['rows', ...place] });

  it.each([
    ['no column of questions', 'a,b\n1,2\n', { kind: 'missing', ...row([0, 'question']) }],
    ['a name unknown', 'question,notes\n1?,x\n', { kind: 'unknown', ...row([0, 'notes']) }],
    ['a name twice', 'question,hint,Hint\n1?,x,y\n', { kind: 'bad-table', ...row([0, 'hint']) }],
    ['a cell too many', 'question,hint\n1?,x\n2?,x,y\n', { kind: 'bad-table', ...row([2]) }],
    ['a mark not closed', 'question\n1?\n"2?\n3?\n', { kind: 'bad-table', ...row([2]) }],
    ['a mark in the middle', 'question\n"1" is it?\n', { kind: 'bad-table', ...row([1]) }],
    ['words missing', 'question,hint\n1?,\n\n,x\n', { kind: 'missing', ...row([3, 'question']) }],
    [
      'a kind unknown',
      'question,kind\n1?,open\n2?,trick\n',
      { kind: 'wrong', ...row([2, 'kind']) },
    ],
    ['types unknown', 'question,types\n1?,any; magic\n', { kind: 'wrong', ...row([1, 'types']) }],
    [
      'neither yes nor no',
      'question,offered\n1?,maybe\n',
      { kind: 'wrong', ...row([1, 'offered']) },
    ],
    ['an id that is none', 'question,id\n1?,a/b\n', { kind: 'wrong', ...row([1, 'id']) }],
    ['an id twice', 'question,id\n1?,a\n2?,a\n', { kind: 'twice', ...row([2, 'id']) }],
    [
      'an aspect of two names',
      'aspect,aspect id,question\nA,a,1?\nB,a,2?\n',
      { kind: 'twice', ...row([2, 'aspect id']) },
    ],
    [
      'a language that is none',
      'question,language\n1?,English!\n',
      { kind: 'wrong', ...row([1, 'language']) },
    ],
    [
      'half a character',
      'question\n1?\nhalf \ud83d\n',
      { kind: 'broken-text', ...row([2, 'question']) },
    ],
    ['nothing to ask', 'aspect,question\n', { kind: 'no-questions' }],
    ['nothing at all', '', { kind: 'no-questions' }],
  ])('%s', (_, text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  it('words too long, and the limit', () => {
    const fault = { kind: 'too-long', limit: 300, place: ['rows', 1, 'question'] };
    expect(faultOf(`question\n${'x'.repeat(301)}\n`)).toEqual(fault);
    const long = 'y'.repeat(61);
    expect(faultOf(`aspect,question\nA,1?\n${long},2?`)).toEqual({
      ...fault,
      limit: 60,
      place: ['rows', 2, 'aspect'],
    });
  });

  it('too many, and the limit, with no word about the rest', () => {
    const questions = 'What?\n'.repeat(100_000);
    expect(faultOf(`question\n${questions}"`)).toEqual({
      kind: 'too-many',
      place: ['questions'],
      limit: 2000,
    });
    const aspects = Array.from({ length: 201 }, (_, at) => `A${at},What?`).join('\n');
    expect(faultOf(`aspect,question\n${aspects}`)).toEqual({
      kind: 'too-many',
      place: ['aspects'],
      limit: 200,
    });
  });
});
