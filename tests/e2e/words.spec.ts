/** A browser that has lost the extension's words: the pages bring their own. */
import { expect } from '@playwright/test';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { test } from './support/test.ts';

test('a page whose browser has no words left still has its own', async ({ extension, page }) => {
  await choose(extension, [RAMBLED]);
  await page.addInitScript(() => {
    Object.assign(chrome.i18n, { getMessage: () => '' });
  });
  await page.goto(pageAddress(extension, 'panel'));
  await expect(page.getByRole('button', { name: 'Find another question' })).toBeVisible();
  await expect(page.getByText('0 of 1')).toBeVisible();
  await expect(page.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});
