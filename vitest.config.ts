/**
 * How the fast tests run: unit and architecture in Node, components in a simulated page.
 *
 * Tests that need a finished build have their own config (tests/built/vitest.config.ts), and those
 * that need a browser belong to Playwright and tests/firefox.
 */
import { configDefaults, defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Those that put another module in the place of one, which then is everybody's. */
const MOCKED = 'tests/unit/**/*.mocked.test.ts';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    // As many as there are processors: one less, the usual number, is half of two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Reading the same modules anew for each of 220 files took two fifths of the time
    // (docs/decisions/0050-pictures-in-npm-test.md). What a file leaves behind: tests/support/setup.ts.
    isolate: false,
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
          exclude: [...configDefaults.exclude, MOCKED],
          setupFiles: ['tests/support/setup.ts', 'tests/support/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'mocked',
          environment: 'node',
          include: [MOCKED],
          isolate: true,
          setupFiles: ['tests/support/setup.ts', 'tests/support/seed.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          // A pressed link leads nowhere: files share the page, and the next one would stand at its address.
          environmentOptions: {
            happyDOM: {
              settings: {
                navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true },
              },
            },
          },
          include: ['tests/component/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup.ts', 'tests/support/component-setup.ts'],
        },
      },
    ],
  },
});
