/**
 * How the whole of the faults in a real browser runs: `npm run test:faults`. A quick part of each
 * runs with the other browser tests.
 */
import { defineConfig } from '@playwright/test';
import type { Size } from './support/lost-rows.ts';

export default defineConfig<{ size: Size }>({
  testDir: '.',
  outputDir: '../../../.cache/playwright-faults',
  preserveOutput: 'failures-only',
  globalSetup: './support/lost-table.ts',
  use: { size: 'whole' },
  workers: 2,
  retries: 0,
  fullyParallel: true,
  timeout: 600_000,
  reporter: 'list',
});
