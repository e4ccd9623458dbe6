/** The axes of a chart over time: which days stand below it, and in what words. */
import { describe, expect, it } from 'vitest';
import { makeAxes } from '@/components/interviews/insights/chart/axes.ts';

/** As in a window of 320 px, and in one of 1280. */
const NARROW = { width: 288, height: 216, em: 12 };
const WIDE = { width: 640, height: 216, em: 12 };

const words = (from: Date, to: Date, size = NARROW) =>
  makeAxes([from.getTime(), to.getTime()], size, false).times.map((tick) => tick.words);

describe('the days below a chart', () => {
  it('are the first and the last where there is no room for all of them', () => {
    expect(words(new Date(2026, 1, 10), new Date(2026, 10, 20))).toEqual(['Apr 2026', 'Oct']);
  });

  it('are months only where a month begins', () => {
    expect(words(new Date(2026, 1, 2, 9), new Date(2026, 2, 1, 18))).toEqual(['Feb 8', 'Mar 1']);
  });

  it('are two in a month without the beginning of another', () => {
    expect(words(new Date(2026, 0, 2), new Date(2026, 0, 31))).toEqual(['Jan 4', 'Jan 25']);
  });

  it('are months where there is room for them', () => {
    const between = [new Date(2026, 7, 20), new Date(2026, 10, 20)] as const;
    expect(words(...between, WIDE)).toEqual(['Sep 2026', 'Oct', 'Nov']);
  });

  it('are never fewer than two, nor more than fit, over any time', () => {
    const from = new Date(2024, 10, 3, 10).getTime();
    const counts = Array.from(
      { length: 1500 },
      (_, days) => makeAxes([from, from + days * 86_400_000], NARROW, false).times.length,
    );
    expect([...new Set(counts)]).toEqual([2]);
  });
});
