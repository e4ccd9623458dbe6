/** JSON that was made to do harm: one fault that says where, at once, and nothing else happens. */
import { describe, expect, it } from 'vitest';
import { readTemplateFile } from '@/domain/template-file.ts';

const question = { id: 'q-1', text: 'What did I skip?' };
const aspect = { id: 'a-1', name: 'Depth', questions: [question] };
const file = {
  format: 'debrief-template',
  version: 2,
  name: 'Mine',
  language: 'en',
  aspects: [aspect],
};
const asText = JSON.stringify(file);

function faultOfText(text: string): unknown {
  const outcome = readTemplateFile(text);
  return outcome.kind === 'fault' ? outcome.fault : 'no fault';
}

/**
 * Measured against what the browser itself needs to parse the text, since the machine may have other
 * work; a list of faults as long as the file takes many times that. The best of three.
 */
function quickFaultOf(text: string): unknown {
  const timed = (work: () => unknown) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const ratios = [1, 2, 3].map(() => {
    const parsing = timed(() => JSON.parse(text));
    return timed(() => faultOfText(text)) / parsing;
  });
  expect(Math.min(...ratios)).toBeLessThan(4);
  return faultOfText(text);
}

describe('keys of the prototype', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    '%s is named with its place',
    (key) => {
      const before = Reflect.ownKeys(Object.prototype);
      const inner = `"${key}":{"polluted":true}`;
      expect(faultOfText(asText.replace('{', `{${inner},`))).toEqual({
        kind: 'unknown',
        place: [key],
      });
      expect(faultOfText(asText.replace('{"id":"a-1"', `{${inner},"id":"a-1"`))).toEqual({
        kind: 'unknown',
        place: ['aspects', 0, key],
      });
      expect(faultOfText(asText.replace('{"id":"q-1"', `{${inner},"id":"q-1"`))).toEqual({
        kind: 'unknown',
        place: ['aspects', 0, 'questions', 0, key],
      });
      expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );
});

describe('far too many', () => {
  it('questions behind an aspect that is broken are told with the limit, at once', () => {
    const crowd = JSON.stringify(Array.from({ length: 1_000_000 }, () => ({})));
    const text = asText.replace(
      '"aspects":[',
      `"aspects":[{"name":"x","questions":5},{"name":"y","questions":${crowd}},`,
    );
    expect(quickFaultOf(text)).toEqual({
      kind: 'too-many',
      place: ['aspects', 1, 'questions'],
      limit: 2000,
    });
  });

  it('kinds of interview in one question are told at once', () => {
    const crowd = JSON.stringify(Array.from({ length: 2_000_000 }, () => 0));
    const text = asText.replace('{"id":"q-1"', `{"types":${crowd},"id":"q-1"`);
    expect(quickFaultOf(text)).toEqual({
      kind: 'wrong',
      place: ['aspects', 0, 'questions', 0, 'types'],
    });
  });

  it('entries that no template has are told at once', () => {
    const crowd = Array.from({ length: 300_000 }, (_, at) => `"a${at}":1`).join(',');
    const text = asText.replace('{"id":"q-1"', `{${crowd},"id":"q-1"`);
    expect(quickFaultOf(text)).toEqual({
      kind: 'unknown',
      place: ['aspects', 0, 'questions', 0, 'a0'],
    });
  });

  it('brackets, deep but few of them open, are no trouble where they are words', () => {
    const words = '[{'.repeat(140);
    expect(readTemplateFile(asText.replace('What did I skip?', words)).kind).toBe('template');
    expect(faultOfText(asText.replace('What did I skip?', `\\"${words}`))).toBe('no fault');
  });
});

describe('numbers', () => {
  it('beyond all numbers are not a version', () => {
    expect(faultOfText(asText.replace('"version":2', '"version":1e999'))).toEqual({
      kind: 'wrong',
      place: ['version'],
    });
  });

  it('where words belong are told where', () => {
    expect(faultOfText(asText.replace('"What did I skip?"', '1e999'))).toEqual({
      kind: 'wrong',
      place: ['aspects', 0, 'questions', 0, 'text'],
    });
  });

  it('of versions that never were are told as such, and a missing one too', () => {
    for (const version of ['0', '-1', '1.5', '"2"', 'null']) {
      expect(faultOfText(asText.replace('"version":2', `"version":${version}`)), version).toEqual({
        kind: 'wrong',
        place: ['version'],
      });
    }
    expect(faultOfText(asText.replace('"version":2,', ''))).toEqual({
      kind: 'missing',
      place: ['version'],
    });
  });
});

describe('half characters', () => {
  it.each(['name', 'edition', 'author'])('in the %s are told where', (field) => {
    const text = JSON.stringify({ ...file, [field]: 'half \ud83d' });
    expect(faultOfText(text)).toEqual({ kind: 'broken-text', place: [field] });
  });
});
