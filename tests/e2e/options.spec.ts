/** The options page in a browser: edits that reach the popup, files, other pages, both themes. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { pageAddress } from './support/choose.ts';
import { test } from './support/test.ts';

const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';

test('a question added here can be chosen in the popup at once', async ({ extension, page }) => {
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await page.goto(pageAddress(extension, 'options'));
  await page.getByRole('button', { name: 'Add question' }).first().click();
  await page.keyboard.type('Did my first sentence land?');
  await expect(popup.getByRole('checkbox', { name: 'Did my first sentence land?' })).toBeVisible();
});

test('Enter after each makes three questions without leaving the keys', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  await page.getByRole('button', { name: 'Add question' }).first().click();
  await page.keyboard.type('One?\nTwo?\nThree?');
  const opening = page.getByRole('region', { name: 'Opening' });
  await expect(opening.getByRole('textbox', { name: 'Question 6' })).toHaveValue('Three?');
  await page.reload();
  await expect(opening.getByRole('textbox', { name: 'Question 4' })).toHaveValue('One?');
  await expect(opening.getByRole('textbox', { name: 'Question 6' })).toHaveValue('Three?');
});

test('a page closed in the middle of a word has kept the word', async ({ extension, page }) => {
  await page.goto(pageAddress(extension, 'options'));
  await page.getByRole('textbox', { name: 'Question 1' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Be fra');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.close();
  const again = await extension.context.newPage();
  await again.goto(pageAddress(extension, 'options'));
  await expect(again.getByRole('textbox', { name: 'Question 1' }).first()).toHaveValue(
    `${FIRST} Be fra`,
  );
});

test('Alt and an arrow move a question again and again', async ({ extension, page }) => {
  await page.goto(pageAddress(extension, 'options'));
  const opening = page.getByRole('region', { name: 'Opening' });
  await opening.getByRole('textbox', { name: 'Question 1' }).click();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(opening.getByRole('textbox', { name: 'Question 2' })).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(opening.getByRole('textbox', { name: 'Question 3' })).toBeFocused();
  await expect(opening.getByRole('textbox', { name: 'Question 3' })).toHaveValue(FIRST);
});

test('a question is dragged into another aspect', async ({ extension, page }) => {
  await page.goto(pageAddress(extension, 'options'));
  const opening = page.getByRole('region', { name: 'Opening' });
  const field = opening.getByRole('textbox', { name: 'Question 1' });
  const row = opening
    .getByRole('listitem')
    .filter({ has: page.getByRole('textbox', { name: 'Question 1' }) });
  await field.hover();
  const target = page
    .getByRole('region', { name: 'Understanding' })
    .getByRole('textbox', { name: 'Question 1' });
  await row.getByTitle('Drag to another place').dragTo(target, { targetPosition: { x: 60, y: 4 } });
  await expect(target).toHaveValue(FIRST);
});

test('the template goes out as a file, and comes in on a template that has changed', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await leaving).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'debrief-template' });

  const field = page.getByRole('textbox', { name: 'Question 1' }).first();
  await field.fill('Something else?');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  await (await choosing).setFiles(file);
  await expect(page.getByRole('row', { name: /^Questions/ })).toContainText('0149');
  await page.getByRole('button', { name: 'Import these changes' }).click();
  await expect(field).toHaveValue(FIRST);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field).toHaveValue('Something else?');
});

test('the theme chosen here is the theme of a page that is open already', async ({
  extension,
  page,
}) => {
  const other = await extension.context.newPage();
  await other.goto(pageAddress(extension, 'interviews'));
  await page.goto(pageAddress(extension, 'options'));
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('nothing breaks a rule of accessibility, in either theme, wide and narrow', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  await expect(page.getByRole('region', { name: 'Opening' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const width of [1280, 400]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await faultsOf(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `sideways scrolling at ${width}`).toBeLessThanOrEqual(0);
    }
  }
  expect(extension.refused).toEqual([]);
});
