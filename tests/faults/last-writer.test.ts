/** The same model with the last writer in place of `join`: how many of its runs lose words. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { lastWriter } from './model/last-writer.ts';
import { drawRuns, playAll } from './model/runs.ts';

vi.mock('@/domain/record.ts', async (importActual) => {
  const { laterRecord } = await import('./model/last-writer.ts');
  return { ...(await importActual<object>()), join: laterRecord };
});

const seed = Number(process.env.FAULT_SEED ?? 1);
const runs = Math.max(300, Math.round(Number(process.env.FAULT_RUNS ?? 1000) / 50));
const folder = process.env.FAULT_FOLDER ?? '.cache/faults';

it('without join, words are lost in three runs of ten or more', async () => {
  const tally = await playAll(drawRuns(seed, runs), lastWriter);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'last-writer.json'), JSON.stringify({ seed, ...tally }));
  expect(tally.lost / tally.runs).toBeGreaterThanOrEqual(0.3);
}, 0);
