/** A template as a file: what comes back, and what every strange file is told. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';
import { resolveTemplate } from '@/domain/template.ts';
import { MOST_QUESTIONS, readTemplateFile, templateFile } from '@/domain/template-file.ts';

const nothing = { get: () => undefined, list: () => [] };
const shipped = resolveTemplate(parseShippedTemplate(english), nothing);

const question = { id: 'q-1', text: 'What did I skip?' };
const aspect = { id: 'a-1', name: 'Depth', questions: [question] };
const file = {
  format: 'debrief-template',
  version: 1,
  name: 'Mine',
  language: 'en',
  aspects: [aspect],
};

function faultOf(value: unknown): unknown {
  return faultOfText(JSON.stringify(value));
}

function faultOfText(text: string): unknown {
  const outcome = readTemplateFile(text);
  return outcome.kind === 'fault' ? outcome.fault : 'no fault';
}

function withQuestion(changes: object): object {
  return { ...file, aspects: [{ ...aspect, questions: [{ ...question, ...changes }] }] };
}

const inQuestion = (name: string) => ['aspects', 0, 'questions', 0, name];

describe('a template file', () => {
  it('says all of the template, and reads back as it was written', () => {
    const written = templateFile(shipped);
    const read = readTemplateFile(JSON.stringify(written));
    expect(read).toEqual({ kind: 'template', file: written });
    expect(written.aspects.flatMap((each) => each.questions)).toHaveLength(50);
  });

  it('needs no more than ids and words', () => {
    expect(readTemplateFile(JSON.stringify(file)).kind).toBe('template');
  });

  it('may begin with the mark that some editors put before a text', () => {
    expect(readTemplateFile(`\uFEFF${JSON.stringify(file)}`).kind).toBe('template');
  });
});

describe('a strange file', () => {
  it('that is no JSON is told so', () => {
    for (const text of [
      '',
      'Questions:\n- one',
      '{"format":',
      '\0\0\0',
      JSON.stringify(file).slice(0, -1),
    ]) {
      expect(faultOfText(text)).toEqual({ kind: 'not-json' });
    }
  });

  it('that is some other JSON is told so', () => {
    for (const value of [null, 7, 'text', [], {}, [file], { ...file, format: 'other' }]) {
      expect(faultOf(value)).toEqual({ kind: 'not-a-template' });
    }
  });

  it('of a later version is told so, whatever else is in it', () => {
    expect(faultOf({ ...file, version: 3, aspects: 'new form' })).toEqual({ kind: 'newer' });
  });

  it('of a version that never was is not read', () => {
    expect(faultOf({ ...file, version: 0 })).toEqual({ kind: 'wrong', place: ['version'] });
  });

  it('is told the place where something is missing, empty, too long or not fitting', () => {
    expect(faultOf({ ...file, aspects: undefined })).toEqual({
      kind: 'missing',
      place: ['aspects'],
    });
    expect(faultOf(withQuestion({ text: undefined }))).toEqual({
      kind: 'missing',
      place: inQuestion('text'),
    });
    expect(faultOf(withQuestion({ text: ' \n ' }))).toEqual({
      kind: 'empty',
      place: inQuestion('text'),
    });
    expect(faultOf(withQuestion({ text: 'x'.repeat(301) }))).toEqual({
      kind: 'too-long',
      place: inQuestion('text'),
      limit: 300,
    });
    expect(faultOf(withQuestion({ on: 'yes' }))).toEqual({
      kind: 'wrong',
      place: inQuestion('on'),
    });
    expect(faultOf(withQuestion({ kind: 'trick' }))).toEqual({
      kind: 'wrong',
      place: inQuestion('kind'),
    });
    expect(faultOf(withQuestion({ id: '../../settings' }))).toEqual({
      kind: 'wrong',
      place: inQuestion('id'),
    });
  });

  it('with an entry that a template does not have is told its name', () => {
    expect(faultOf(withQuestion({ script: 'x' }))).toEqual({
      kind: 'unknown',
      place: inQuestion('script'),
    });
  });

  it('with keys of the prototype is refused, and no object is the worse for it', () => {
    for (const key of ['__proto__', 'constructor', 'prototype', 'toString']) {
      const inner = `"${key}":{"polluted":true}`;
      const inRoot = JSON.stringify(file).replace('{', `{${inner},`);
      const inRow = JSON.stringify(file).replace('{"id":"q-1"', `{${inner},"id":"q-1"`);
      expect(readTemplateFile(inRoot).kind, inRoot).toBe('fault');
      expect(readTemplateFile(inRow).kind, inRow).toBe('fault');
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('with half a character is told where', () => {
    expect(faultOf(withQuestion({ text: 'Why \ud800 so?' }))).toEqual({
      kind: 'broken-text',
      place: inQuestion('text'),
    });
  });

  it('that names one id twice is told where', () => {
    expect(faultOf({ ...file, aspects: [aspect, { ...aspect, questions: [] }] })).toEqual({
      kind: 'twice',
      place: ['aspects', 1, 'id'],
    });
    expect(faultOf({ ...file, aspects: [{ ...aspect, questions: [question, question] }] })).toEqual(
      {
        kind: 'twice',
        place: ['aspects', 0, 'questions', 1, 'id'],
      },
    );
  });

  it('with a hundred thousand questions is refused before any of them is looked at', () => {
    const questions = Array.from({ length: 100_000 }, () => ({}));
    expect(faultOf({ ...file, aspects: [{ ...aspect, questions }] })).toEqual({
      kind: 'too-many',
      place: ['aspects', 0, 'questions'],
      limit: MOST_QUESTIONS,
    });
    const aspects = Array.from({ length: 100_000 }, () => ({}));
    expect(faultOf({ ...file, aspects })).toMatchObject({ kind: 'too-many', place: ['aspects'] });
  });

  it('nested a hundred thousand deep is refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(faultOfText(deep)).toEqual({ kind: 'too-deep', place: ['lines', 0] });
    expect(faultOfText('{"a":'.repeat(100_000))).toEqual({ kind: 'too-deep', place: ['lines', 0] });
    const inside = JSON.stringify(withQuestion({ text: 0 }), null, 1);
    expect(faultOfText(inside.replace('"text": 0', `"text": ${deep}`))).toEqual({
      kind: 'too-deep',
      place: ['lines', 12],
    });
  });

  it('of any other kind yields a template or one fault, and never throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(['template', 'fault']).toContain(readTemplateFile(text).kind);
      }),
    );
    const places = ['format', 'version', 'name', 'language', 'aspects'];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        expect(['template', 'fault']).toContain(
          readTemplateFile(JSON.stringify({ ...file, [place]: value })).kind,
        );
      }),
    );
  });
});
