/** Markdown as people write it: what is found in it, and what is said of the rest. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TemplateFile } from '@/domain/template-file.ts';
import { MARKDOWN_SIZE, readMarkdown } from '@/domain/template-markdown-reading.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const GOLDEN = path.join(import.meta.dirname, '../golden/markdown');
const documents = readdirSync(GOLDEN).filter((name) => name.endsWith('.md'));

function fileOf(text: string): TemplateFile {
  const read = readMarkdown(text, OPTIONS);
  if (read.kind === 'fault') throw new Error(JSON.stringify(read.fault));
  return read.file;
}

const faultOf = (text: string) => {
  const read = readMarkdown(text, OPTIONS);
  return read.kind === 'fault' ? read.fault : read.file;
};

const outlineOf = (text: string) =>
  fileOf(text).aspects.map(({ name, questions }) => [name, ...questions.map((each) => each.text)]);

describe('a document that a person wrote', () => {
  it.each(documents)('is read as its golden reading: %s', (name) => {
    const read = readMarkdown(readFileSync(path.join(GOLDEN, name), 'utf8'), OPTIONS);
    const golden = path.join(GOLDEN, name.replace(/md$/, 'json'));
    const written = `${JSON.stringify(read, null, 2)}\n`;
    if (process.env.GOLDEN === 'write') writeFileSync(golden, written);
    expect(read).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
  });

  it('without headings is one aspect, named as the caller says', () => {
    expect(outlineOf('What did I skip?\n\nWhere was I slow?')).toEqual([
      ['Questions', 'What did I skip?', 'Where was I slow?'],
    ]);
  });

  it('may have lines that end in any way, and a mark before its first', () => {
    expect(outlineOf('\uFEFF# Depth\r\n\r\n- Why?\r- How?\r\n')).toEqual([
      ['Depth', 'Why?', 'How?'],
    ]);
  });

  it('has a rule at its top that is no front matter', () => {
    expect(outlineOf('---\nWhy, then?\n\n---\n')).toEqual([['Questions', 'Why, then?']]);
  });

  it('says an id twice, and the second is a new question', () => {
    const [aspect] = fileOf('## A {#a}\n- Why? {#q}\n- Why not? {#q}').aspects;
    expect(aspect?.questions.map(({ id }) => id)).toEqual(['q', undefined]);
  });
});

describe('a document that cannot be a template', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'I had a good day.\nIt rained.'],
    ['a table alone', '| Question |\n|---|\n| Why? |'],
    ['code alone', '```\nWhy?\n```'],
    ['headings alone', '# A\n\n## B\n\n### C'],
    ['marks alone', '- \n- ---\n- ***\n\n* * *\n'],
    ['front matter alone', '---\nname: Mine\n---\n'],
  ])('has no questions: %s', (_, text) => {
    expect(faultOf(text)).toEqual({ kind: 'no-questions' });
  });

  it('has a question that is too long, in the line that it names', () => {
    const long = `${'word '.repeat(60)}end?`;
    expect(faultOf(`---\nname: Mine\n---\n# A\n\n- Why?\n- ${long}`)).toEqual({
      kind: 'too-long',
      place: ['lines', 6, 'text'],
      limit: 300,
    });
  });

  it('has a name, a hint or a credit that is too long', () => {
    const long = 'x'.repeat(301);
    const place = (text: string) => ({ ...(faultOf(text) as object) }) as { place?: unknown };
    expect(place(`# ${long}\n- Why?`).place).toEqual(['lines', 0, 'name']);
    expect(place(`- Why?\n  - Hint: ${long}`).place).toEqual(['lines', 1, 'hint']);
    expect(place(`---\nauthor: ${long}\n---\n- Why?`).place).toEqual(['author']);
  });

  it('names a kind that there is not', () => {
    expect(faultOf('- Why?\n  - Kind: loud')).toEqual({
      kind: 'wrong',
      place: ['lines', 1, 'kind'],
    });
    expect(faultOf('- Why?\n  - Interviews: coding, lunch')).toMatchObject({ kind: 'wrong' });
  });

  it('has a broken character', () => {
    expect(faultOf('- Why \ud800?')).toEqual({ kind: 'broken-text', place: ['lines', 0, 'text'] });
  });

  it('has more than a template can hold', () => {
    expect(faultOf('- Why?\n'.repeat(2001))).toMatchObject({ kind: 'too-many', limit: 2000 });
    expect(faultOf('# A\n- Why?\n'.repeat(201))).toMatchObject({ kind: 'too-many', limit: 200 });
    expect(faultOf(' '.repeat(MARKDOWN_SIZE + 1))).toMatchObject({ kind: 'too-long', place: [] });
  });
});
