/**
 * One share of the long run of the device model. scripts/test-faults.mjs says which, and sums up.
 *
 * Owns: playing the share and writing its counts. Must not know: the other shares.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Outcome } from './model/play.ts';
import { drawRuns, playAll, type Sample } from './model/runs.ts';

const seed = Number(process.env.FAULT_SEED ?? 1);
const runs = Number(process.env.FAULT_RUNS ?? 1000);
const share = process.env.FAULT_SHARE ?? '0';
const folder = process.env.FAULT_FOLDER ?? '.cache/faults';
/** Drawn so many at a time: each part has a seed of its own, and a run is found again by both. */
const AT_ONCE = 500;

it(`share ${share}: devices lose no word, come to agree, and come to rest`, async () => {
  const broken: unknown[] = [];
  const sums = { runs: 0, lost: 0, words: 0, disagreed: 0, unsettled: 0 };
  for (let part = 0; sums.runs < runs; part += 1) {
    const partSeed = seed + part;
    const note = (outcome: Outcome, sample: Sample, run: number) => {
      const { lost, disagreements, isSettled } = outcome;
      if (lost.length === 0 && disagreements.length === 0 && isSettled) return;
      broken.push({ partSeed, run, lost, disagreements, isSettled, sample });
    };
    const drawn = drawRuns(partSeed, Math.min(AT_ONCE, runs - sums.runs));
    const tally = await playAll(drawn, {}, note);
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += tally[name];
  }
  mkdirSync(folder, { recursive: true });
  const counts = { seed, ...sums, broken: broken.slice(0, 20) };
  writeFileSync(path.join(folder, `share-${share}.json`), JSON.stringify(counts));
  expect(broken).toEqual([]);
}, 0);
