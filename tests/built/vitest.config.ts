/** Tests that read the finished builds in .output: their own stage, run after the builds. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Packages are made and linted here, on machines that do other things beside.
    testTimeout: 60_000,
    name: 'built',
    environment: 'node',
    include: ['tests/built/**/*.test.ts'],
  },
});
