/** Are the runs hard enough? The same ones, with the last writer in place of `join`, lose words. */
import { expect, inject, it, vi } from 'vitest';
import { lastWriter } from '../../faults/model/last-writer.ts';
import { drawRuns, playAll } from '../../faults/model/runs.ts';

vi.mock('@/domain/record.ts', async (importActual) => {
  const { laterRecord } = await import('../../faults/model/last-writer.ts');
  return { ...(await importActual<object>()), join: laterRecord };
});

const RUNS = 50;

it('without join, words are lost in three runs of ten or more', async () => {
  const { lost } = await playAll(drawRuns(inject('randomSeed'), RUNS), lastWriter);
  expect(lost / RUNS).toBeGreaterThanOrEqual(0.3);
}, 300_000);
