/** What an interviewer sends back: read strictly, from a file or from a text, or one fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_LENGTH, ANSWERS_SIZE, readAnswers } from '@/domain/interviewer-answers.ts';

const answer = { entry: 'debrief-en~q0', question: 'Where did I lose you?', text: 'At the cache.' };
const file = {
  format: 'debrief-answers',
  version: 1,
  interview: 'past-a',
  from: 'Ana',
  answers: [answer],
};

const faultOf = (text: string): unknown => {
  const read = readAnswers(text);
  return read.kind === 'fault' ? read.fault : 'no fault';
};
const faultIn = (changes: object): unknown => faultOf(JSON.stringify({ ...file, ...changes }));
const inAnswer = (changes: object): unknown => faultIn({ answers: [{ ...answer, ...changes }] });

const TEXT = `Feedback on my practice interview

(Please leave the last line as it is.)

[From] Ana

[Q1] Where did I lose you?
[A1] At the cache.
 [Q9] is not a mark here.

It was fine otherwise.

[Q2] How clear was I?
[R2] 3 (mostly)
[A2]

[Rating] 4 (all of it)

[More] Thank you
for the talk.

[Debrief 1 past-a debrief-en~q0 debrief-en~q1]
`;

describe('answers', () => {
  it('are read as the form has saved them', () => {
    expect(readAnswers(JSON.stringify(file))).toEqual({ kind: 'answers', answers: file });
  });

  it('are read from the text that the form has copied', () => {
    expect(readAnswers(TEXT)).toEqual({
      kind: 'answers',
      answers: {
        ...file,
        answers: [
          {
            ...answer,
            text: 'At the cache.\n [Q9] is not a mark here.\n\nIt was fine otherwise.',
          },
          { entry: 'debrief-en~q1', question: 'How clear was I?', text: '', rating: 3 },
        ],
        rating: 4,
        more: 'Thank you\nfor the talk.',
      },
    });
  });

  it('survive a mail that quotes them, breaks their lines and greets around them', () => {
    const broken = TEXT.replace('[Q1] Where did I', '[Q1] Where did\nI').replace(
      'past-a debrief-en~q0',
      'past-a\ndebrief-en~q0',
    );
    const quoted = broken
      .split('\n')
      .map((line) => (line === '' ? '>' : `> ${line}`))
      .join('\r\n');
    const plain = readAnswers(TEXT);
    expect(readAnswers(`Hello,\n\nhere they are.\n\n${quoted}\n\nBest, Ana`)).toEqual(plain);
  });

  it('that are of another kind, or none, are told so', () => {
    for (const text of ['', 'Hello', '7', 'null', '[]', '{}', '{"format":"debrief-template"}']) {
      expect(faultOf(text)).toEqual({ kind: 'not-answers' });
    }
  });

  it('that are the empty form itself are told so', () => {
    const form = '<!DOCTYPE html><html><head><meta name="debrief-form" content="1">';
    expect(faultOf(form)).toEqual({ kind: 'empty-form' });
  });

  it('of a later version are told so, whatever else is in them', () => {
    expect(faultIn({ version: 2, answers: 'new' })).toEqual({ kind: 'newer' });
    expect(faultOf('[Debrief 2 past-a a~b]')).toEqual({ kind: 'newer' });
  });

  it('of a version that never was are not read', () => {
    expect(faultIn({ version: 0 })).toEqual({ kind: 'wrong', place: ['version'] });
  });

  it('with nothing said in them are told so', () => {
    expect(faultIn({ answers: [] })).toEqual({ kind: 'no-answers' });
    expect(inAnswer({ text: ' \n' })).toEqual({ kind: 'no-answers' });
    expect(faultIn({ answers: [], rating: 2 })).toBe('no fault');
  });

  it('name the place of what does not fit', () => {
    const place = (name: string) => ['answers', 0, name];
    expect(inAnswer({ text: 'x'.repeat(ANSWER_LENGTH + 1) })).toEqual({
      kind: 'too-long',
      place: place('text'),
      limit: ANSWER_LENGTH,
    });
    expect(inAnswer({ text: 'a \ud800 b' })).toEqual({
      kind: 'broken-text',
      place: place('text'),
    });
    expect(inAnswer({ rating: 5 })).toEqual({ kind: 'wrong', place: place('rating') });
    expect(inAnswer({ text: undefined })).toEqual({ kind: 'missing', place: place('text') });
    expect(inAnswer({ script: 'x' })).toEqual({ kind: 'unknown', place: place('script') });
    expect(faultIn({ answers: [answer, answer] })).toEqual({
      kind: 'twice',
      place: ['answers', 1, 'entry'],
    });
    expect(faultIn({ answers: Array.from({ length: 101 }, () => answer) })).toEqual({
      kind: 'too-many',
      place: ['answers'],
      limit: 100,
    });
  });

  it.each(['whole', 'a/b~c', 'a b~c', '~', 'a~\u202e', ''])(
    'cannot name another record by the entry “%s”',
    (entry) => {
      expect(inAnswer({ entry })).toEqual({ kind: 'wrong', place: ['answers', 0, 'entry'] });
    },
  );

  it('leave the objects of the language as they are', () => {
    const polluted = JSON.stringify(file).replace('{', '{"__proto__":{"polluted":true},');
    expect(faultOf(polluted)).toEqual({ kind: 'unknown', place: ['__proto__'] });
    const inner = JSON.stringify(file).replace('{"entry"', '{"__proto__":{"text":"x"},"entry"');
    expect(faultOf(inner)).toEqual({ kind: 'unknown', place: ['answers', 0, '__proto__'] });
    expect('polluted' in {}).toBe(false);
  });

  it('are not walked into when they are nested without end, or parsed when too large', () => {
    expect(faultOf('\n['.repeat(100_000))).toEqual({ kind: 'too-deep', place: ['lines', 17] });
    expect(faultOf(' '.repeat(ANSWERS_SIZE + 1))).toEqual({
      kind: 'too-large',
      limit: ANSWERS_SIZE,
    });
  });

  it('with a last line that is no line of the form have no place to go', () => {
    expect(faultOf('[Debrief 1 %E0%A4%A past]\n')).toEqual({
      kind: 'wrong',
      place: ['answers', 0, 'entry'],
    });
    expect(faultOf('[Rating] many\n[Debrief 1 past-a]')).toEqual({
      kind: 'wrong',
      place: ['rating'],
    });
  });

  it('of which two bear one mark are told so: nobody can say which is which', () => {
    const lines = ['[Q1] One', '[A1] as I said in', '[A2] the plan', '[Q2] Two', '[A2] real two'];
    const read = readAnswers([...lines, '', '[Debrief 1 i1 t~a t~b]'].join('\n'));
    expect(read).toMatchObject({ kind: 'fault', fault: { kind: 'twice' } });
  });

  it('as text are read in a moment, whatever it is full of', () => {
    const full = (piece: string) => piece.repeat(Math.floor(ANSWERS_SIZE / piece.length));
    const began = process.cpuUsage();
    for (const piece of ['[Debrief 1 ', '> ', '[Q1] ', '\n[A1]', '[Debrief ', '\n', ' ']) {
      readAnswers(`x${full(piece)}`.slice(0, ANSWERS_SIZE));
      readAnswers(`[Debrief ${full(' ')}`.slice(0, ANSWERS_SIZE));
    }
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000);
  });

  it('of any words come back from the text as they went in', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\r[\]]/g, '').trim())
      .filter((text) => text !== '' && text.isWellFormed());
    fc.assert(
      fc.property(words, words, (text, more) => {
        const read = readAnswers(`[Q1] Q\n[A1] ${text}\n[More] ${more}\n[Debrief 1 i t~q]`);
        expect(read).toMatchObject({ answers: { answers: [{ text }], more } });
      }),
    );
  });
});
