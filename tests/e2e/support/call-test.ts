/**
 * The `test` for call pages: the background is listened to, and the panel appears unless told not.
 *
 * Owns: that every such test has its ear. Must not know: what the tests are about.
 */
import { type BackgroundEar, listenAtBackground } from './background-ear.ts';
import { test as base } from './test.ts';

export const test = base.extend<{ readonly background: BackgroundEar }>({
  background: [
    async ({ extension }, use) => {
      await use(await listenAtBackground(extension.worker));
    },
    { auto: true },
  ],
});
