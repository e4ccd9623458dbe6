/** What makes a plan vague, and what leaves it in peace. */
import { describe, expect, it } from 'vitest';
import { actionHelp, momentHelp } from '@/domain/plan-help.ts';

describe('an action', () => {
  it.each([
    'say where I am in one sentence',
    'write the three cases on the shared page before I code',
    'ask "do you want the short or the long answer?"',
    'bring a glass of water',
    'count to three, then answer',
    'stop after one sentence and wait',
    'say one guess aloud, even when there are better ones',
    'repeat the question in my own words',
  ])('that can be done is left in peace: %s', (action) => {
    expect(actionHelp(action, 'en')).toBeNull();
  });

  it.each([
    ['be more confident', 'vague'],
    ['try to explain it better', 'vague'],
    ['improve my structure', 'vague'],
    ['work on pauses', 'vague'],
    ['remember the example', 'vague'],
    ['not ramble', 'not'],
    ["don't go back to the start", 'not'],
    ['stop apologising', 'not'],
    ['practising system design', 'start'],
    ['my answers in one sentence', 'start'],
  ] as const)('that cannot be seen is met with one hint: %s', (action, help) => {
    expect(actionHelp(action, 'en')).toBe(help);
  });

  it('of many doings is told to be a lot', () => {
    const action =
      'say the plan, write the cases down, ask for the sizes, draw the boxes, name the costs, pick one and explain why';
    expect(actionHelp(action, 'en')).toBe('long');
  });

  it('not begun is not judged', () => {
    expect(actionHelp('  ', 'en')).toBeNull();
  });

  it('with a number in it is not called vague', () => {
    expect(actionHelp('take 2 minutes more for the cases', 'en')).toBeNull();
  });

  it.each([
    ['es', 'intentar hablar mejor', 'decir una frase primero'],
    ['pt-BR', 'tentar falar melhor', 'dizer uma frase primeiro'],
    ['fr', 'essayer de parler mieux', 'dire une phrase en premier'],
    ['ar', 'سأحاول أن أكون أفضل', 'أقول جملة واحدة أولا'],
  ])('is judged in %s too', (language, vague, concrete) => {
    expect(actionHelp(vague, language)).toBe('vague');
    expect(actionHelp(concrete, language)).toBeNull();
  });

  it('in a language without a list is judged by its length alone', () => {
    expect(actionHelp('be better', 'fi')).toBeNull();
    expect(actionHelp('sana '.repeat(20), 'fi')).toBe('long');
  });
});

describe('a moment', () => {
  it('that is all the time is none', () => {
    expect(momentHelp('always', 'en')).toBe('always');
    expect(momentHelp('دائما', 'ar')).toBe('always');
    expect(momentHelp('in every interview', 'en')).toBe('always');
    expect(momentHelp('Every time I answer', 'en')).toBe('always');
  });

  it('that one notices is left in peace, and so is an empty one', () => {
    expect(momentHelp('I hear myself say "basically"', 'en')).toBeNull();
    expect(momentHelp('in the first minute of an answer', 'en')).toBeNull();
    expect(momentHelp('', 'en')).toBeNull();
  });
});
