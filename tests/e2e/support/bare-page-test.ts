/**
 * The `test` for what the fixture pages do by themselves: a tab in the browser of the others, and no Debrief.
 *
 * Owns: that tab, and that what it asked for is forgotten after it. Must not know: the extension.
 */
import type { Page } from '@playwright/test';
import { test as base } from './test.ts';

export const test = base.extend<{ readonly page: Page }>({
  page: async ({ shared }, use) => {
    const page = await shared.context.newPage();
    await use(page);
    await page.close();
    await shared.remove();
  },
});
