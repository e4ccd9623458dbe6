/** Which line of a note keeps which time of the call. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesAfter } from '@/domain/line-times.ts';

describe('a line of a note', () => {
  it.each([
    ['has the time at which it was begun', '', [], 'a', 5, [5]],
    ['keeps it while it is written on', 'a', [5], 'ab', 9, [5]],
    ['below another has its own', 'ab', [5], 'ab\nc', 9, [5, 9]],
    ['that is put in between has the new one', 'a\nb', [1, 2], 'a\nx\nb', 9, [1, 9, 2]],
    ['keeps its time when the one above goes', 'a\nb\nc', [1, 2, 3], 'b\nc', 9, [2, 3]],
    [
      'keeps its time when it is mended in the middle',
      'a\nb\nc',
      [1, 2, 3],
      'a\nbb\nc',
      9,
      [1, 2, 3],
    ],
    ['from before times were kept has the present one', 'a\nb', [], 'a\nb\nc', 9, [9, 9, 9]],
    ['is forgotten with its words', 'a', [1], '', 9, []],
  ] as const)('%s', (_, before, times, after, now, wanted) => {
    expect(timesAfter(before, times, after, now)).toEqual(wanted);
  });

  it('always has exactly one time, none of the future', () => {
    const seed = Number(process.env.DEBRIEF_SEED ?? Date.now() % 2 ** 31);
    console.log(`lines and their times: DEBRIEF_SEED=${seed}`);
    const text = fc
      .array(fc.constantFrom('a', 'b', ''), { maxLength: 6 })
      .map((all) => all.join('\n'));
    fc.assert(
      fc.property(text, text, fc.array(fc.nat(99), { maxLength: 6 }), (before, after, times) => {
        const made = timesAfter(before, times, after, 100);
        expect(made).toHaveLength(after === '' ? 0 : after.split('\n').length);
        expect(made.every((time) => time === 100 || times.includes(time))).toBe(true);
      }),
      { seed },
    );
  });
});
