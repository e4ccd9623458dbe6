/**
 * The `test` that most browser tests use: Debrief newly installed, and a tab.
 *
 * Owns: that every test finds the browser as it is after an install. Starting a browser for each was
 * half of the time of the suite; so the tests of one worker share one, in which Debrief is taken away
 * and installed again: with it go its storage, its alarms, its background and its pages. What ends a
 * browser has one of its own (own-browser-test.ts). And that no page of Debrief wants what its content
 * security policy keeps from it. Must not know: any surface of the product.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import {
  type BareBrowser,
  BUILD,
  closePractice,
  type ExtensionBrowser,
  launchWithout,
} from './browser.ts';

type Fixtures = { readonly extension: ExtensionBrowser; readonly page: Page };
type OfWorker = {
  /** Makes the build to be installed, in a folder of its own if it is another one. */
  readonly build: (folder: string) => string;
  readonly shared: BareBrowser;
};

export const test = base.extend<Fixtures, OfWorker>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
  build: [async ({}, use) => use(() => BUILD), { scope: 'worker' }],
  shared: [
    async ({ build }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'debrief-'));
      const profile = join(folder, 'profile');
      const shared = await launchWithout({ profile, build: build(join(folder, 'build')) });
      await use(shared);
      await shared.context.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  extension: async ({ shared }, use) => {
    const extension = await shared.install();
    await closePractice(shared.context);
    await use(extension);
    expect(extension.violations, 'kept from a page by its own policy').toEqual([]);
    await leaveAsFound(shared);
  },
  page: async ({ extension }, use) => {
    await use(extension.context.pages()[0] ?? (await extension.context.newPage()));
  },
});

/** One empty tab, no Debrief, and nothing that a person has allowed a page. */
async function leaveAsFound({ context, remove }: BareBrowser): Promise<void> {
  const before = context.pages();
  await context.newPage();
  // A page that asks before it is left is left all the same.
  for (const page of before) await page.close({ runBeforeUnload: false });
  await remove();
  await context.clearPermissions();
  await context.clearCookies();
}
