/**
 * The `test` for what ends a browser, or starts it again: each has one of its own.
 *
 * Owns: its life. Must not know: any surface of the product.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './browser.ts';

type Fixtures = {
  /** For `test.use`, where no call page is opened (browser.ts). */
  readonly isWithoutPages: boolean;
  readonly extension: ExtensionBrowser;
  readonly page: Page;
};

export const test = base.extend<Fixtures>({
  isWithoutPages: [false, { option: true }],
  extension: async ({ isWithoutPages }, use, info) => {
    const extension = await launchExtension({
      profile: info.outputPath('profile'),
      isWithoutPages,
    });
    await use(extension);
    expect(extension.violations, 'kept from a page by its own policy').toEqual([]);
    await extension.close();
  },
  page: async ({ extension }, use) => {
    await use(extension.context.pages()[0] ?? (await extension.context.newPage()));
  },
});
