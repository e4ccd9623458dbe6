/** Words for a live region are always a change. */
import { expect, it } from 'vitest';
import { saidAnew } from '@/components/ui/said-anew.ts';

it('the same words again differ from those that stand, and look the same', () => {
  const first = saidAnew('', 'Taken back.');
  const second = saidAnew(first, 'Taken back.');
  const third = saidAnew(second, 'Taken back.');
  expect(first).toBe('Taken back.');
  expect(second).not.toBe(first);
  expect(third).not.toBe(second);
  expect([second, third].map((words) => words.trim())).toEqual([first, first]);
});

it('other words stay as they are, and nothing stays nothing', () => {
  expect(saidAnew('Taken back.', 'Made again.')).toBe('Made again.');
  expect(saidAnew('', '')).toBe('');
});
