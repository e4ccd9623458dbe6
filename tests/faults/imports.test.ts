/**
 * Damaged template files in great number. scripts/test-faults.mjs says how many, and writes the table.
 *
 * Owns: playing them and writing the counts. Must not know: what is claimed of each (files/play.ts).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { drawFiles, type FileTally, playFiles } from './files/play.ts';

const seed = Number(process.env.FAULT_SEED ?? 1);
const files = Number(process.env.FAULT_FILES ?? 1000);
const folder = process.env.FAULT_FOLDER ?? '.cache/faults';
/** Drawn so many at a time: each part has a seed of its own, and a file is found again by both. */
const AT_ONCE = 500;

it(`${files} damaged files from seed ${seed}: each is a template or a fault, at once`, () => {
  const broken: unknown[] = [];
  const sums: FileTally = { files: 0, read: 0, refused: 0, slowest: 0 };
  for (let part = 0; sums.files < files; part += 1) {
    const partSeed = seed + part;
    const drawn = drawFiles(partSeed, Math.min(AT_ONCE, files - sums.files));
    const tally = playFiles(drawn, (claims, { template: _, ...sample }, file) =>
      broken.push({ partSeed, file, claims, sample }),
    );
    sums.files += tally.files;
    sums.read += tally.read;
    sums.refused += tally.refused;
    sums.slowest = Math.max(sums.slowest, tally.slowest);
  }
  mkdirSync(folder, { recursive: true });
  const counts = { seed, ...sums, broken: broken.slice(0, 20) };
  writeFileSync(path.join(folder, 'imports.json'), JSON.stringify(counts));
  expect(broken).toEqual([]);
}, 0);
