/** How the stores' pictures are drawn: `npm run store:pictures`, never with the tests. */
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.picture.ts',
  outputDir: '../../.cache/store/browsers',
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
});
