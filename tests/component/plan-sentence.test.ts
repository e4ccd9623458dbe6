/** A plan in one sentence, however much of it is written. */
import { expect, it } from 'vitest';
import { planSentence } from '@/components/ui/plan-sentence.ts';

it.each([
  ['I get stuck', 'say one guess', 'When I get stuck, I will say one guess'],
  [' when I get stuck ', 'I will say one guess', 'When I get stuck, I will say one guess'],
  ['', 'say one guess', 'I will say one guess'],
  ['I get stuck', '', 'When I get stuck'],
  ['whenever I draw', 'I willingly stop', 'When whenever I draw, I will I willingly stop'],
])('says "%s" and "%s" once', (moment, action, sentence) => {
  expect(planSentence({ moment, action })).toBe(sentence);
});
