/** Lines pasted where one question is written. */
import { describe, expect, it } from 'vitest';
import { questionsIn } from '@/domain/pasted-lines.ts';

describe('pasted lines', () => {
  it('are a question each, without what made a list of them', () => {
    const text = [
      '• What did I skip?',
      '  – Where was\tI slow? ',
      '1. Why?',
      '2) How?',
      '(3) When?',
      'a) Who?',
      'iv. Which?',
      '2.3 Whose?',
      '١. ما الذي نسيته؟',
      '- [ ] What next?',
      '☐ What else?',
      'o\tWhat for?',
      '-Wherefore?',
    ].join('\r\n');
    expect(questionsIn(text)).toEqual([
      'What did I skip?',
      'Where was I slow?',
      'Why?',
      'How?',
      'When?',
      'Who?',
      'Which?',
      'Whose?',
      'ما الذي نسيته؟',
      'What next?',
      'What else?',
      'What for?',
      'Wherefore?',
    ]);
  });

  it('keep what only looks like a bullet', () => {
    const lines = [
      '1.5 hours: was it enough?',
      'o que faltou?',
      '3 things to drop?',
      'I. What a day',
      '*really* sure?',
      '-5 or +5?',
    ];
    expect(questionsIn(lines.join('\n'))).toEqual(lines);
  });

  it('are none where nothing is said', () => {
    expect(questionsIn(' \n\n•\n - \n---\n1.\n')).toEqual([]);
    expect(questionsIn('One line?')).toEqual(['One line?']);
  });
});
