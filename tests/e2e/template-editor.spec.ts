/** The template editor in a browser: by keys alone, several pages in step, every format out and in. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { pageAddress } from './support/choose.ts';
import { test } from './support/test.ts';

const FIRST = 'Which part of my introduction was worth hearing, and which part could I drop?';

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

/** Tab until the named thing has the focus: nobody who uses keys alone has another way. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'combobox', name: string) {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  for (let press = 0; press < 80; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('a template is made, filled, described and used by keys alone', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  await expect(page.getByRole('region', { name: 'Opening' })).toBeVisible();
  await tabTo(page, 'button', 'More for this template');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('For the platform team');
  await tabTo(page, 'button', 'Add aspect');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Depth\nWhere did I stop digging?');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Hint 1' })).toBeFocused();
  await page.keyboard.type('The place');
  await page.keyboard.press('Enter');
  await page.keyboard.type('What did I not see?');

  // Moved, its words still under the cursor, with the place said.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Question 1' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Question 1' })).toHaveValue(
    'What did I not see?',
  );
  await expect(page.getByText('Question 1 of 2 in Depth.')).toBeVisible();

  // What sort of question it is.
  await tabTo(page, 'button', 'More: What did I not see?');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Answer' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByText('One thing', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(page.getByText('One thing', { exact: true })).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('One thing', { exact: true })).toBeVisible();

  await page.keyboard.press('Control+Home');
  await page.getByRole('combobox', { name: 'Template' }).focus();
  await tabTo(page, 'button', 'Use for my next interview');
  await page.keyboard.press('Enter');
  await saved(page);
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(popup.getByRole('checkbox')).toHaveCount(2);
  await expect(popup.getByRole('checkbox', { name: 'Where did I stop digging?' })).toBeVisible();
  await expect(popup.getByText('For the platform team', { exact: false })).toBeVisible();
});

test('two options pages and a popup stay in step, and no cursor loses its words', async ({
  extension,
  page,
}) => {
  const other = await extension.context.newPage();
  const popup = await extension.context.newPage();
  await other.goto(pageAddress(extension, 'options'));
  await popup.goto(pageAddress(extension, 'popup'));
  await page.goto(pageAddress(extension, 'options'));
  const mine = page.getByRole('textbox', { name: 'Question 1' }).first();
  const theirs = other.getByRole('textbox', { name: 'Question 1' }).first();
  await mine.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Or all?');
  await expect(theirs).toHaveValue(`${FIRST} Or all?`);
  await expect(popup.getByRole('checkbox', { name: `${FIRST} Or all?` })).toBeVisible();

  await theirs.fill('Shorter?');
  await expect(popup.getByRole('checkbox', { name: 'Shorter?' })).toBeVisible();
  await expect(mine, 'text under the cursor is never replaced').toHaveValue(`${FIRST} Or all?`);
  await mine.blur();
  await expect(mine).toHaveValue('Shorter?');
});

test('a file read again says the same, what was deleted comes back, and what is pasted becomes questions or a template', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  for (const [format, ending] of [
    ['As Markdown', 'md'],
    ['As CSV', 'csv'],
  ] as const) {
    await test.step(`${format}, read again, says the same and nothing else`, async () => {
      await page.getByRole('button', { name: 'More formats' }).click();
      const leaving = page.waitForEvent('download');
      await page.getByRole('button', { name: format }).click();
      const download = await leaving;
      expect(download.suggestedFilename()).toBe(`debrief-interview-feedback.${ending}`);
      const text = await readFile(await download.path(), 'utf8');
      expect(text, format).toContain(FIRST);

      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import', exact: true }).click();
      const name = download.suggestedFilename();
      await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await expect(page.getByText('This file says what is here already')).toBeVisible();
      await page.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByText('This file says what is here already')).toBeHidden();
    });
  }

  await test.step('what was deleted comes back long after, from its list', async () => {
    await page.getByRole('button', { name: `More: ${FIRST}` }).click();
    await page.getByRole('button', { name: 'Delete question' }).click();
    await expect(page.getByRole('button', { name: `More: ${FIRST}` })).toBeHidden();
    await saved(page);
    await page.reload();
    await page.getByText('1 deleted thing can come back').click();
    await page.getByRole('button', { name: `Bring back ${FIRST}` }).click();
    await expect(page.getByRole('button', { name: `More: ${FIRST}` })).toBeVisible();
    await expect(page.getByText('1 deleted thing can come back')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Add aspect' })).toBeFocused();
  });

  await test.step('several lines pasted into a question are several questions', async () => {
    const opening = page.getByRole('region', { name: 'Opening' });
    await opening.getByRole('button', { name: 'Add question' }).click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '1. Did I greet you?\n2. Did I smile?\n\n• Was I on time?');
      const paste = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.activeElement?.dispatchEvent(paste);
    });
    await expect(opening.getByRole('textbox', { name: 'Question 6' })).toHaveValue(
      'Was I on time?',
    );
    await expect(opening.getByRole('textbox', { name: 'Question 4' })).toHaveValue(
      'Did I greet you?',
    );
  });

  await test.step('questions from a document are chosen from, and become a template of their own', async () => {
    await page.getByRole('button', { name: 'Paste questions' }).click();
    await expect(page.getByRole('textbox', { name: 'Paste questions' })).toBeFocused();
    await page.evaluate((first) => {
      const data = new DataTransfer();
      const html = `<h2>Teamwork</h2><ul><li>Did I listen?</li><li>Did I interrupt?</li><li>${first}</li></ul>`;
      data.setData('text/html', html);
      data.setData('text/plain', 'Teamwork\nDid I listen?\nDid I interrupt?');
      const paste = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.activeElement?.dispatchEvent(paste);
    }, FIRST);
    const card = page.getByRole('region', { name: /^Import/ });
    await card.getByRole('radio', { name: /^As a template of its own/ }).check();
    await card.getByRole('checkbox', { name: /^Did I interrupt\?/ }).uncheck();
    await card.getByRole('button', { name: 'Import these changes' }).click();
    const teamwork = page.getByRole('region', { name: 'Teamwork' });
    await expect(teamwork.getByRole('textbox', { name: /^Question/ })).toHaveCount(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('region', { name: 'Opening' })).toBeVisible();
  });
});
