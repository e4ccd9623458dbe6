/**
 * The `test` for what ends a browser, or starts it again: each has one of its own.
 *
 * Owns: its life. Must not know: any surface of the product.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './browser.ts';

type Fixtures = { readonly extension: ExtensionBrowser; readonly page: Page };

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
  extension: async ({}, use, info) => {
    const extension = await launchExtension({ profile: info.outputPath('profile') });
    await use(extension);
    expect(extension.violations, 'kept from a page by its own policy').toEqual([]);
    await extension.close();
  },
  page: async ({ extension }, use) => {
    await use(extension.context.pages()[0] ?? (await extension.context.newPage()));
  },
});
