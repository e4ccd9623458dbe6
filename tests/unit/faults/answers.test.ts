/**
 * Damaged answers of an interviewer's form: each is answers or one fault, and harms nothing.
 *
 * Owns: the claims. Must not know: the kinds of damage (tests/faults/files/damage.ts).
 */
import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { textOf } from '@/domain/file-text.ts';
import { ANSWERS_SIZE, type Answers, readAnswers } from '@/domain/interviewer-answers.ts';
import { damaged, damages } from '../../faults/files/damage.ts';

const FILES = 400;

const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.toWellFormed());
const rating = fc.constantFrom(1, 2, 3, 4);
const answers = fc.record({
  format: fc.constant('debrief-answers'),
  version: fc.constant(1),
  interview: fc.constantFrom('past-a', 'V1StGXR8_Z5jdHi6B-myT'),
  from: words,
  answers: fc.uniqueArray(
    fc.record(
      { entry: fc.constantFrom('t~a', 't~b', 'own-1~c'), question: words, text: words, rating },
      { requiredKeys: ['entry', 'question', 'text'] },
    ),
    { selector: ({ entry }) => entry, minLength: 1 },
  ),
  more: words,
});

function asText({ interview, from, answers: given, more }: Omit<Answers, 'format'>): string {
  const blocks = given.map(
    ({ text, question }, at) => `[Q${at + 1}] ${question}\n[A${at + 1}] ${text}`,
  );
  const entries = given.map(({ entry }) => encodeURIComponent(entry)).join(' ');
  return `[From] ${from}\n${blocks.join('\n')}\n[More] ${more}\n[Debrief 1 ${interview} ${entries}]`;
}

const samples = fc.record({
  answers,
  isText: fc.boolean(),
  damage: fc.array(damages, { minLength: 1, maxLength: 4 }),
});

const builtIns = () =>
  [Object.prototype, Array.prototype, String.prototype, Map.prototype]
    .map((each) => Reflect.ownKeys(each).map(String).join())
    .join('\n');

it('damaged answers are answers or one fault, and harm nothing', () => {
  const before = builtIns();
  const tally = { read: 0, refused: 0 };
  for (const sample of fc.sample(samples, { seed: inject('randomSeed'), numRuns: FILES })) {
    const written = sample.isText
      ? asText({ ...sample.answers, version: 1 } as Answers)
      : JSON.stringify(sample.answers);
    const whole = new TextEncoder().encode(written);
    const bytes = sample.damage.reduce<Uint8Array<ArrayBuffer>>(damaged, whole);
    const content = textOf(bytes.slice(0, ANSWERS_SIZE));
    const read = content.kind === 'text' ? readAnswers(content.text) : content;
    tally[read.kind === 'answers' ? 'read' : 'refused'] += 1;
    // What was read is within every limit: the strict reader knows it again.
    if (read.kind === 'answers') {
      expect(readAnswers(JSON.stringify(read.answers))).toEqual(read);
    } else if (read.kind === 'fault' && 'place' in read.fault) {
      for (const step of read.fault.place) expect(['string', 'number']).toContain(typeof step);
    }
  }
  expect(builtIns()).toBe(before);
  // Were nearly all of them refused or read, the damage would be too much or too little.
  expect(tally.read).toBeGreaterThan(FILES / 50);
  expect(tally.refused).toBeGreaterThan(FILES / 4);
}, 120_000);
