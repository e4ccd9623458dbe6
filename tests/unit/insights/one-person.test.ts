/** Who counts as one person, however the name was written. */
import { describe, expect, it } from 'vitest';
import { heardFromSeveral } from '@/domain/insights/heard.ts';
import { answer, interview, TEMPLATE } from './told.ts';

const low = (id: string, who: string) =>
  interview(id, { with: who, answers: [answer({ rating: 2 })] });

describe('what was heard', () => {
  it.each([
    ['Ana', 'Ana Lima'],
    ['Łukasz', 'lukasz'],
    ['Ana', 'Ana.'],
    ['Ana', 'Ana\u200b'],
    ['Anna-Maria', 'Maria, Anna'],
  ])('takes %s and %s for one', (one, other) => {
    expect(heardFromSeveral(TEMPLATE, [low('a', one), low('b', other)])).toEqual([]);
  });

  it('takes two of one first name for two', () => {
    const [heard] = heardFromSeveral(TEMPLATE, [low('a', 'Ana Lima'), low('b', 'Ana Costa')]);
    expect(heard).toMatchObject({ people: 2 });
  });
});
