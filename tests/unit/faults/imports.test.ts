/** Damaged template files: each is a template or one fault. A quick number of `npm run test:faults`. */
import { expect, inject, it } from 'vitest';
import { drawFiles, playFiles } from '../../faults/files/play.ts';

const FILES = 300;

it('a damaged file is a template or one fault, at once, and harms nothing', () => {
  const broken: unknown[] = [];
  const tally = playFiles(drawFiles(inject('randomSeed'), FILES), (claims, sample, file) =>
    broken.push({ file, claims, sample }),
  );
  expect(broken).toEqual([]);
  // Were nearly all of them refused or read, the damage would be too much or too little.
  expect(tally.read).toBeGreaterThan(FILES / 50);
  expect(tally.refused).toBeGreaterThan(FILES / 4);
}, 400_000);
