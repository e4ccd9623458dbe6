/**
 * The `test` for what ends a browser, starts it again, or is about its first start: each has one of its own.
 *
 * Owns: its life. Must not know: any surface of the product.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './browser.ts';

type Fixtures = {
  /** For `test.use`, where no call page is opened (browser.ts). */
  readonly isWithoutPages: boolean;
  /** For `test.use`, where the practice call of the first run stays open. */
  readonly keepPractice: boolean;
  readonly extension: ExtensionBrowser;
  readonly page: Page;
};

export const test = base.extend<Fixtures>({
  isWithoutPages: [false, { option: true }],
  keepPractice: [false, { option: true }],
  extension: async ({ isWithoutPages, keepPractice }, use, info) => {
    const extension = await launchExtension({
      profile: info.outputPath('profile'),
      isWithoutPages,
      keepPractice,
    });
    await use(extension);
    expect(extension.violations, 'kept from a page by its own policy').toEqual([]);
    await extension.close();
  },
  page: async ({ extension }, use) => {
    await use(extension.context.pages()[0] ?? (await extension.context.newPage()));
  },
});
