/**
 * How the browser tests run: the built extension in a Chromium of this machine.
 *
 * A browser of one's own is named by DEBRIEF_CHROMIUM; a build elsewhere by DEBRIEF_BUILD.
 */
import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  // Of the faults in the browser a quick part; the whole of them is `npm run test:faults`.
  testMatch: ['e2e/**/*.spec.ts', 'faults/browser/**/*.spec.ts'],
  grepInvert: /@whole/,
  globalSetup: './tests/faults/browser/support/lost-table.ts',
  outputDir: '.cache/playwright',
  // Every test has a browser profile of its own: only those of failed tests are worth keeping.
  preserveOutput: 'failures-only',
  // A quarter of a test is waiting (docs/decisions/0050-pictures-in-npm-test.md).
  workers: Math.min(6, Math.ceil(1.5 * availableParallelism())),
  // On a machine shared with other work, its speed differs threefold from hour to hour: a second try,
  // which is counted and named in the summary (docs/decisions/0028-second-try.md).
  retries: process.env.CI ? 1 : 0,
  fullyParallel: true,
  // Generous, for a machine that has other work: what must be quick is timed inside its test.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  // A press on what does not come would else wait out the whole test, six minutes for a slow one.
  use: { actionTimeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
});
