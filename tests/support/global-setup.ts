/**
 * Once per run: draws the seed of the random tests, says it, and reads the interface's words.
 *
 * Owns: what every test file of one run shares. Must not know: any single test.
 */
import path from 'node:path';
import { type ChromeMessage, generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly randomSeed: number;
    readonly englishMessages: Record<string, ChromeMessage>;
  }
}

function chooseSeed(): number {
  const asked = process.env.FC_SEED;
  if (asked === undefined || asked === '') return Math.floor(Math.random() * 0x7fffffff);
  const seed = Number(asked);
  if (!Number.isInteger(seed)) throw new Error(`FC_SEED must be a whole number, not "${asked}".`);
  return seed;
}

export async function setup(project: TestProject): Promise<void> {
  const english = path.join(project.vitest.config.root, 'locales/en.yml');
  project.provide('englishMessages', generateChromeMessages(await parseMessagesFile(english)));

  const seed = chooseSeed();
  project.provide('randomSeed', seed);
  // Each project has its own setup; every one of them must draw the same seed to repeat a run.
  process.env.FC_SEED = String(seed);
  process.stdout.write(`Random tests run with FC_SEED=${seed}; set it to repeat this run.\n`);
}
