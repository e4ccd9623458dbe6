/** The interviews page in a browser: from a call to the archive, by address, in both themes. */
import { expect } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { soundInBothThemes } from './support/both-themes.ts';
import { pageAddress } from './support/choose.ts';
import { manyInterviews, store } from './support/many-interviews.ts';
import { test } from './support/test.ts';

test('each interview has an address that survives a reload; one is copied, one deleted and brought back; no rule is broken', async ({
  extension,
  page,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const address = pageAddress(extension, 'interviews');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'No interview yet' })).toBeVisible();
  expect.soft(await faultsOf(page), 'none').toEqual([]);
  await store(extension, manyInterviews(4, 3));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Not asked' })).toBeVisible();
  await soundInBothThemes(page, 'four');

  await test.step('the newest stands open, and each has an address', async () => {
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

  await test.step('it is copied as Markdown to the clipboard', async () => {
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('Copied. Paste it where you keep your feedback.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('### Question 0 of interview 2\n\n> Note 0 of interview 2, and more');
  });

  await test.step('deleted it is gone everywhere, and comes back by Undo, or later from the foot of the list', async () => {
    const other = await extension.context.newPage();
    await other.goto(address);
    await page.bringToFront();
    await page.goto(`${address}#past-1`);
    await expect(
      page.getByRole('textbox', { name: 'Notes: Question 0 of interview 1' }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Delete interview' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'This interview was deleted' })).toBeFocused();
    await expect(other.getByRole('link', { name: /asked/ })).toHaveCount(3);
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await expect(page.locator('#interview-title')).toBeFocused();
    await expect(other.getByRole('link', { name: /asked/ })).toHaveCount(4);
    await expect(
      page.getByRole('textbox', { name: 'Notes: Question 0 of interview 1' }),
    ).toHaveValue('Note 0 of interview 1');

    await page.getByRole('button', { name: 'Delete interview' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'This interview was deleted' })).toBeFocused();
    await page.goto('about:blank');
    await page.goto(`${address}#all`);
    await page.getByText('1 deleted interview can come back').click();
    await page.locator('details[open] a').click();
    await page.getByRole('button', { name: 'Bring it back' }).press('Enter');
    await expect(page.locator('#interview-title')).toBeFocused();
    await expect(
      page.getByRole('textbox', { name: 'Notes: Question 0 of interview 1' }),
    ).toHaveValue('Note 0 of interview 1');
    await expect(other.getByRole('link', { name: /asked/ })).toHaveCount(4);
  });
});
