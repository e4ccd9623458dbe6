/** A template as Markdown: what is written, and that all of it comes back. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate, type Template } from '@/domain/template.ts';
import { readTemplateFile, type TemplateFile, templateFile } from '@/domain/template-file.ts';
import { markdownOf } from '@/domain/template-markdown.ts';
import { readMarkdown } from '@/domain/template-markdown-reading.ts';
import { anyTemplate } from './any-template.ts';

const OPTIONS = { unnamed: 'Questions', language: 'en' };
const shipped = resolveTemplate(parseShippedTemplate(english), {
  get: () => undefined,
  list: () => [],
});

/** The order is that of the document; credits that are empty are not written. */
function toRead(template: Template): TemplateFile {
  const { edition, author, ...file } = templateFile(template);
  return {
    ...file,
    ...(edition === '' ? {} : { edition }),
    ...(author === '' ? {} : { author }),
    aspects: file.aspects.map(({ order: _order, questions, ...aspect }) => ({
      ...aspect,
      questions: questions.map(({ order: _own, ...question }) => question),
    })),
  };
}

const only = (changes: object, aspectChanges: object = {}): Template => {
  const [aspect] = shipped.aspects;
  const [question] = aspect?.questions ?? [];
  if (aspect === undefined || question === undefined) throw new Error('nothing is shipped');
  return {
    ...shipped,
    aspects: [{ ...aspect, ...aspectChanges, questions: [{ ...question, ...changes }] }],
  };
};

describe('a template as Markdown', () => {
  it('is the document that the golden file shows', () => {
    const golden = path.join(import.meta.dirname, '../golden/template-en.md');
    const written = markdownOf(shipped);
    if (process.env.GOLDEN === 'write') writeFileSync(golden, written);
    expect(written).toBe(readFileSync(golden, 'utf8'));
  });

  it('leaves out what is as usual', () => {
    const usual = { hint: '', questionKind: 'open', types: ['any'], on: true, probes: [] };
    const written = markdownOf(only({ ...usual, text: 'What else?' }));
    expect(written.split('\n').slice(-2)).toEqual(['- What else? {#opening-which-part}', '']);
  });

  it('comes back with nothing lost', () => {
    const read = readMarkdown(markdownOf(shipped), OPTIONS);
    expect(read).toEqual({ kind: 'template', file: toRead(shipped) });
  });

  it('comes back with nothing lost, whatever the words', () => {
    fc.assert(
      fc.property(anyTemplate(), (template) => {
        const read = readMarkdown(markdownOf(template), OPTIONS);
        expect(read).toEqual({ kind: 'template', file: toRead(template) });
      }),
      { numRuns: 1000 },
    );
  });

  it('is a file that Debrief would take as JSON, too', () => {
    fc.assert(
      fc.property(anyTemplate(), (template) => {
        const read = readMarkdown(markdownOf(template), OPTIONS);
        const file = read.kind === 'template' ? read.file : null;
        expect(readTemplateFile(JSON.stringify(file)).kind).toBe('template');
      }),
    );
  });

  it.each([
    '*loud*, _low_, snake_case and __init__',
    '# not a heading #',
    '1. not a list?',
    '12) nor this',
    '- nor that',
    '+ nor that',
    '> a quotation',
    '--- across',
    '~~~ fence ~~gone~~',
    '=== and ==marked==',
    'a\\b \\',
    '<b>bold</b> & &amp; &#35; AT&T',
    '[link](https://example.com) ![picture](a.png) [ ] [x]: y',
    'https://example.com/a_b_c*d',
    '`code` and ``` code',
    'an id {#mine} and at the end {#mine}',
    '{#mine}',
    'Hint: is this a hint?',
    'Not offered',
    'Coding:',
    '| a | table |',
    'مرحبا، ما الذي نسيته؟',
    '👩🏽‍💻 e\u0301 \u200f',
    '***',
  ])('says the same words again: %s', (text) => {
    const template = only({ text, hint: text }, { name: text });
    const read = readMarkdown(markdownOf(template), OPTIONS);
    expect(read).toEqual({ kind: 'template', file: toRead(template) });
  });
});
