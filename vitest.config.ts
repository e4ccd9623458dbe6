/**
 * How the fast tests run: unit and architecture in Node, components in a simulated page.
 *
 * Tests that need a finished build have their own config (tests/built/vitest.config.ts), and those
 * that need a browser belong to Playwright and tests/firefox.
 */
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './tests/support/longest-first.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    // As many as there are processors: one less, the usual number, is half of two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    restoreMocks: true,
    // Random tests do a lot in one test, on machines that do other things beside.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/component-setup.ts'],
        },
      },
    ],
  },
});
