/** The lock file serves every system, not only the one on which it was last written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { PROJECT } from './project-files.ts';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.optional(z.record(z.string(), z.string())) }),
  ),
});

it('the lock file has an entry for each optional package of each system', () => {
  const text = readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8');
  const { packages } = Lock.parse(JSON.parse(text));
  const locked = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)));
  // Without them `npm ci` refuses to begin, on every system.
  const missing = Object.values(packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !locked.has(name));
  expect(missing).toEqual([]);
});
