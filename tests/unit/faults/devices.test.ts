/**
 * Several devices with everything that can happen to them: no word is lost, they agree, they come to
 * rest. A quick number of the runs of `npm run test:faults`.
 */
import { expect, inject, it } from 'vitest';
import { drawRuns, playAll } from '../../faults/model/runs.ts';

const RUNS = Number(process.env.QUICK_FAULT_RUNS ?? 200);

it('devices lose no word, come to agree, and come to rest', async () => {
  const broken: unknown[] = [];
  await playAll(drawRuns(inject('randomSeed'), RUNS), {}, (outcome, { world }, run) => {
    const { lost, disagreements, isSettled } = outcome;
    if (lost.length > 0 || disagreements.length > 0 || !isSettled) {
      broken.push({ run, lost, disagreements, isSettled, world });
    }
  });
  expect(broken).toEqual([]);
}, 400_000);
