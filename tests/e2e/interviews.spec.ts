/** The interviews page in a browser: from a call to the archive, by address, in both themes. */
import { expect } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { pageAddress } from './support/choose.ts';
import { manyInterviews, store } from './support/many-interviews.ts';
import { test } from './support/test.ts';

test('the newest interview stands open, and each has an address that survives a reload', async ({
  extension,
  page,
}) => {
  await store(extension, manyInterviews(3, 3));
  await page.goto(pageAddress(extension, 'interviews'));
  await expect(page).toHaveURL(/#past-0$/);
  await page
    .getByRole('link', { name: /1 of 2 asked/ })
    .nth(2)
    .click();
  await expect(page).toHaveURL(/#past-2$/);
  const note = page.getByRole('textbox', { name: 'Notes: Question 0 of interview 2' });
  await expect(note).toHaveValue('Note 0 of interview 2');
  await note.press('End');
  await note.pressSequentially(', and more');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(note).toHaveValue('Note 0 of interview 2, and more');
});

test('an interview is copied as Markdown to the clipboard', async ({ extension, page }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await store(extension, manyInterviews(1, 3));
  await page.goto(pageAddress(extension, 'interviews'));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied. Paste it where you keep your feedback.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('### Question 0 of interview 0\n\n> Note 0 of interview 0');
});

test('a deleted interview is gone everywhere and comes back by Undo', async ({
  extension,
  page,
}) => {
  await store(extension, manyInterviews(2, 3));
  const other = await extension.context.newPage();
  await other.goto(pageAddress(extension, 'interviews'));
  await page.goto(`${pageAddress(extension, 'interviews')}#past-1`);
  await page.getByRole('button', { name: 'Delete interview' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'This interview is not here' })).toBeFocused();
  await expect(other.getByRole('link', { name: /asked/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.locator('#interview-title')).toBeFocused();
  await expect(other.getByRole('link', { name: /asked/ })).toHaveCount(2);
  await expect(page.getByRole('textbox', { name: 'Notes: Question 0 of interview 1' })).toHaveValue(
    'Note 0 of interview 1',
  );
});

test('five hundred interviews all get their counts', async ({ extension, page }) => {
  await store(extension, manyInterviews(500, 3));
  await page.goto(pageAddress(extension, 'interviews'));
  await expect(page.getByRole('link', { name: /1 of 2 asked/ })).toHaveCount(500);
});

test('nothing breaks a rule of accessibility, in either theme, wide and narrow', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'interviews'));
  await expect(page.getByRole('heading', { name: 'No interview yet' })).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);
  await store(extension, manyInterviews(4, 3));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Not asked' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faultsOf(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `sideways scrolling at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
