/** Which lines ask, with a mark and without. */
import { describe, expect, it } from 'vitest';
import { asks, isTold, requests } from '@/domain/line-asks.ts';

describe('a line with a question mark', () => {
  it.each([
    'What did I miss?',
    'How clear was I? (1-4)',
    'How clear was I?(1-4)',
    'What did I miss? Be blunt.',
    'Really?!',
    '“Did I ramble?” (yes or no)',
    'هل كنت واضحًا؟ (من 1 إلى 4)',
    '分かりましたか？率直に。',
  ])('asks, whatever short remark is behind it: %s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'See https://example.com/?page=2',
    'Why us? That is what they always ask you in the end.',
    'Was it? Yes. No.',
    '? is a mark',
    'Tell me more.',
  ])('does not ask in the middle of something else: %s', (text) => {
    expect(asks(text)).toBe(false);
  });
});

describe('a line without one', () => {
  it.each([
    'Tell me one thing I should stop doing.',
    'Please tell me one thing you noticed that I did not ask about.',
    'Name my weakest answer',
    'Dime qué debo dejar de hacer.',
    'Nombra mi respuesta más débil',
    'Me diga o que devo parar de fazer.',
    'Cite minha resposta mais fraca',
    'Dis-moi ce que je devrais arrêter.',
    'S’il te plaît, cite ma réponse la plus faible',
    'أخبرني بما فاتني',
    'اذكر أضعف إجابة لي',
  ])('requests something about the one who asks: %s', (text) => {
    expect(requests(text)).toBe(true);
  });

  it.each([
    'Coding',
    'Rate limiting',
    'Show and tell',
    'Describe a system',
    'List I/O calls',
    'Tell me about these:',
    'Meet me at ten.',
    'Note de cadrage',
  ])('is no request: %s', (text) => {
    expect(requests(text)).toBe(false);
  });

  it('is a sentence by its end, in any script', () => {
    for (const text of ['One thing.', 'Stop!', 'And then…', '一つだけ。', 'एक बात।', 'ایک بات۔']) {
      expect(isTold(text), text).toBe(true);
    }
    for (const text of ['Coding', 'Two. Of them.', 'Fit:']) expect(isTold(text), text).toBe(false);
  });
});
