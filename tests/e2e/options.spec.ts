/** The options page in a browser: edits that reach the popup, files, other pages, both themes. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { soundInBothThemes } from './support/both-themes.ts';
import { pageAddress } from './support/choose.ts';
import { test } from './support/test.ts';

const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';

test('questions are added, moved, dragged, kept when the page is closed in mid-word, and go out as a file and in', async ({
  extension,
  page,
}) => {
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await page.goto(pageAddress(extension, 'options'));
  await page.bringToFront();
  const opening = page.getByRole('region', { name: 'Opening' });

  await test.step('a question is dragged into another aspect', async () => {
    const field = opening.getByRole('textbox', { name: 'Question 1' });
    const row = opening
      .getByRole('listitem')
      .filter({ has: page.getByRole('textbox', { name: 'Question 1' }) });
    await field.hover();
    const target = page
      .getByRole('region', { name: 'Understanding' })
      .getByRole('textbox', { name: 'Question 1' });
    const handle = row.getByTitle('Drag to another place');
    await handle.dragTo(target, { targetPosition: { x: 60, y: 4 } });
    await expect(target).toHaveValue(FIRST);
  });

  await test.step('a question added here can be chosen in the popup at once', async () => {
    await page.getByRole('button', { name: 'Add question' }).first().click();
    await page.keyboard.type('Did my first sentence land?');
    await expect(
      popup.getByRole('checkbox', { name: 'Did my first sentence land?' }),
    ).toBeVisible();
  });

  await test.step('Enter after each makes three questions without leaving the keys', async () => {
    await page.keyboard.type('\nTwo?\nThree?');
    await expect(opening.getByRole('textbox', { name: 'Question 5' })).toHaveValue('Three?');
    await page.reload();
    await expect(opening.getByRole('textbox', { name: 'Question 3' })).toHaveValue(
      'Did my first sentence land?',
    );
    await expect(opening.getByRole('textbox', { name: 'Question 5' })).toHaveValue('Three?');
  });

  await test.step('Alt and an arrow move a question again and again', async () => {
    const moved = await opening.getByRole('textbox', { name: 'Question 1' }).inputValue();
    await opening.getByRole('textbox', { name: 'Question 1' }).click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(opening.getByRole('textbox', { name: 'Question 2' })).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(opening.getByRole('textbox', { name: 'Question 3' })).toBeFocused();
    await expect(opening.getByRole('textbox', { name: 'Question 3' })).toHaveValue(moved);
  });

  const again = await extension.context.newPage();
  await test.step('a page closed in the middle of a word has kept the word', async () => {
    const field = (from: Page) => from.getByRole('textbox', { name: 'Question 1' }).first();
    const before = await field(page).inputValue();
    await field(page).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Be fra');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
    await page.close();
    await again.goto(pageAddress(extension, 'options'));
    await expect(field(again)).toHaveValue(`${before} Be fra`);
  });

  await test.step('a file comes in on a template that has changed', async () => {
    const leaving = again.waitForEvent('download');
    await again.getByRole('button', { name: 'Export' }).click();
    const file = await (await leaving).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'debrief-template' });

    const field = again.getByRole('textbox', { name: 'Question 1' }).first();
    const before = await field.inputValue();
    await field.fill('Something else?');
    const choosing = again.waitForEvent('filechooser');
    await again.getByRole('button', { name: 'Import' }).click();
    await (await choosing).setFiles(file);
    await expect(again.getByRole('row', { name: /^Questions/ })).toContainText('0152');
    await again.getByRole('button', { name: 'Import these changes' }).click();
    await expect(field).toHaveValue(before);
    await again.getByRole('button', { name: 'Undo' }).click();
    await expect(field).toHaveValue('Something else?');
  });
});

test('nothing breaks a rule of accessibility, wide and narrow, in either theme, which an open page takes on', async ({
  extension,
  page,
}) => {
  const other = await extension.context.newPage();
  await other.goto(pageAddress(extension, 'interviews'));
  await page.goto(pageAddress(extension, 'options'));
  await expect(page.getByRole('region', { name: 'Opening' })).toBeVisible();
  await soundInBothThemes(page, 'options');
  expect(extension.refused).toEqual([]);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});
