/** The manner of the shipped wording: said aloud, short, in the candidate's voice, never twice. */
import { describe, expect, it } from 'vitest';
import english from '@/assets/templates/en.json';
import { parseShippedTemplate } from '@/domain/shipped-template.ts';

const template = parseShippedTemplate(english);
const questions = template.aspects.flatMap((aspect) => aspect.questions);

/** Every line a person reads or says, with the place it stands in. */
const lines: readonly (readonly [place: string, text: string])[] = [
  ['name', template.name],
  ['carryOver', template.carryOver.text],
  ['carryOver plainText', template.carryOver.plainText],
  ['carryOver hint', template.carryOver.hint],
  ...template.aspects.flatMap(({ id, name, about }) => [
    [`${id} name`, name] as const,
    [`${id} about`, about] as const,
  ]),
  ...questions.flatMap(({ id, text, hint, why, good }) => [
    [`${id} text`, text] as const,
    [`${id} hint`, hint] as const,
    [`${id} why`, why] as const,
    [`${id} good`, good] as const,
  ]),
  ...template.probes.map(({ id, text }) => [`${id} probe`, text] as const),
  ...template.packs.map(({ id, name }) => [`${id} pack`, name] as const),
];

function offending(wrong: (text: string) => boolean): readonly string[] {
  return lines.filter(([, text]) => wrong(text)).map(([place, text]) => `${place}: ${text}`);
}

function firstWords(text: string): string {
  return text.split(/[\s,]+/, 3).join(' ');
}

describe('the wording', () => {
  it('keeps every question short enough to say in one breath', () => {
    const lengths = questions.map(({ id, text }) => ({ id, length: text.length }));
    expect(lengths.filter(({ length }) => length > 90)).toEqual([]);
  });

  it('keeps every hint short enough for one row of the panel', () => {
    expect(questions.filter(({ hint }) => hint.length > 38).map(({ id }) => id)).toEqual([]);
  });

  it('ends every question with a question mark or a full stop', () => {
    const said = [...questions, ...template.probes, template.carryOver];
    expect(said.filter(({ text }) => !/[?.]$/.test(text))).toEqual([]);
  });

  it('writes whole sentences beside the questions, and hints without a full stop', () => {
    const notes = questions.flatMap(({ why, good }) => [why, good]);
    const about = template.aspects.map((aspect) => aspect.about);
    expect([...notes, ...about].filter((line) => !/^[A-Z].*\.$/.test(line))).toEqual([]);
    expect(questions.map(({ hint }) => hint).filter((hint) => /[.?]$/.test(hint))).toEqual([]);
  });

  it('raises its voice nowhere and is clean of slips', () => {
    expect(offending((text) => text.includes('!'))).toEqual([]);
    expect(offending((text) => /rem ipsum/i.test(text))).toEqual([]);
    expect(offending((text) => /\s\s|^\s|\s$/.test(text))).toEqual([]);
    expect(offending((text) => /\b(\w+) \1\b/i.test(text))).toEqual([]);
  });

  it('uses only marks that a keyboard has, so that a search finds them', () => {
    // What is made of a plan quotes the person, and is in no list to be searched.
    const found = offending((text) => !/^[\x20-\x7e]+$/.test(text));
    expect(found.filter((line) => !line.startsWith('carryOver'))).toEqual([]);
  });

  it('says the scale aloud in every rating question', () => {
    const ratings = questions.filter(({ kind }) => kind === 'rating');
    expect(ratings.filter(({ text }) => !/from 1 to 4/i.test(text))).toEqual([]);
  });

  it('asks "and where" in every yes or no question', () => {
    const yesNo = questions.filter(({ kind }) => kind === 'yesno');
    expect(yesNo.filter(({ text }) => !/\band where\b/.test(text))).toEqual([]);
  });

  it('speaks as the candidate', () => {
    expect(questions.filter(({ text }) => !/\b(I|me|my|mine)\b/.test(text))).toEqual([]);
  });

  it('never says the same thing twice', () => {
    const texts = questions.map(({ text }) => text.toLowerCase());
    expect(new Set(texts).size).toBe(texts.length);
    const reasons = questions.flatMap(({ why, good }) => [why, good]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });

  it('varies how questions begin: no three words open more than one, but for the scale', () => {
    const openings = questions
      .map(({ text }) => firstWords(text))
      .filter((words) => words !== 'From 1 to');
    const repeated = openings.filter((words, i) => openings.indexOf(words) !== i);
    expect(repeated).toEqual([]);
  });
});
