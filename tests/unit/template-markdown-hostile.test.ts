/**
 * Documents that were made to make a reader slow, or to fall over.
 *
 * Each is a hundredth of a second or so for this reader. Where something costs the square of the
 * length it is minutes, and the test runs out of time.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '@/domain/template-markdown-reading.ts';

const SIZE = 150_000;
const read = (text: string) => readMarkdown(text, { unnamed: 'Questions', language: 'en' }).kind;
const filled = (part: string) => part.repeat(Math.ceil(SIZE / part.length));

describe('a hostile document yields a template or one fault', () => {
  it.each([
    '>',
    '> ',
    '- ',
    '1. ',
    '[',
    '![',
    '[a](',
    '[a](<b',
    '[a]: b\n',
    '[a]: b "\n',
    '*',
    '*a ',
    'a**b',
    '*_',
    '~~a',
    '==',
    '`a',
    '<',
    '<a ',
    '<!--',
    '<![CDATA[',
    '&',
    '&#x41',
    '\\',
    '\n',
    ' ',
    '\t',
    'a\n',
    'a:\n',
    'a? ',
    'a?"""""b\n',
    '# a\n',
    'a\n=\n',
    '```\n',
    '***\n',
    '> a\nb\n',
    '* a\n + b\n  - c\n',
    '- a\n\n\n\n\n\n\n\n',
    '|a|b|\n|-|-|\n',
    '|',
    '---\na: b\n',
    '- a?\n  - Hint: b\n',
    '\0',
    '\u2028',
    '__proto__\n',
  ])('of %j over and over', (part) => {
    expect(['template', 'fault']).toContain(read(filled(part)));
  });

  it('nested as deep as it goes', () => {
    const list = Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- Why?`);
    expect(read(list.join('\n'))).toBe('template');
    expect(read(`${'> '.repeat(100_000)}- Why?`)).toBe('fault');
    expect(read(`${'['.repeat(100_000)}a${']'.repeat(100_000)}`)).toBe('fault');
    expect(read(`- Why?\n  - Hint:${' '.repeat(SIZE)}x`)).toBe('template');
  });

  it('drawn at random', () => {
    const sign = fc.constantFrom(...'-*+>#=_`~[](){}<>|\\&!:?\'" \t\n\n\n 1.aé\ud800\0');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 200 }), (signs) => {
        expect(['template', 'fault']).toContain(read(signs.join('')));
      }),
      { numRuns: 2000 },
    );
  });

  it('never reaches what all objects share', () => {
    read('---\n__proto__: x\nconstructor: y\n---\n- __proto__ {#__proto__}\n  - Kind: constructor');
    read('[__proto__]: x\n\n- [a][__proto__]?');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
