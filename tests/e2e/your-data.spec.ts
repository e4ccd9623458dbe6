/** "Your data" in a browser: files, restoring and taking back, deleting and bringing back, healing. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { choose, pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { storedWords } from './support/stored-words.ts';
import { test } from './support/test.ts';

/** In no text of the product. */
const NOTED = 'the zebra cache, twice';
const WORDED = 'Did the quokka question land?';

async function openData(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(`${pageAddress(extension, 'options')}#data`);
  // A daily copy, once there is one, says how many it holds as well, behind its day.
  await expect(page.getByRole('listitem').filter({ hasText: /^\d+ records?$/ })).toBeVisible();
}

function noteOn(page: Page) {
  return page.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
}

async function openNote(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(pageAddress(extension, 'panel'));
  await expect(noteOn(page)).toBeVisible();
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]').first()).toHaveAttribute(
    'data-save-state',
    'saved',
  );
}

/** Two questions chosen, a note on one of them, a question in one's own words. */
async function fill(extension: ExtensionBrowser, page: Page): Promise<void> {
  await choose(extension, [RAMBLED, STUCK]);
  await openNote(extension, page);
  await noteOn(page).click();
  await page.keyboard.type(NOTED);
  await saved(page);
  await openData(extension, page);
  await firstQuestion(page).fill(WORDED);
  await saved(page);
}

function firstQuestion(page: Page) {
  return page.getByRole('textbox', { name: 'Question 1' }).first();
}

async function backUp(page: Page): Promise<string> {
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up to a file' }).click();
  const file = await (await leaving).path();
  await expect(page.getByText('The file is on its way to your downloads.')).toBeVisible();
  return file;
}

async function lookInto(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Restore…' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await (await choosing).setFiles(file);
  await expect(page.getByRole('heading', { name: /^Restore from “/ })).toBeVisible();
}

async function deleteEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const asking = page.getByRole('dialog', { name: 'Delete everything?' });
  await asking.getByRole('button', { name: 'Delete everything' }).click();
}

/** What the background remembers of its own rounds (`mailbox/…`) is none. */
async function records(extension: ExtensionBrowser, page: Page): Promise<readonly unknown[]> {
  const { local } = await storedWords(extension, page);
  return Object.entries(JSON.parse(local)).filter(([key]) => !key.startsWith('mailbox/'));
}

test('a file that is none changes nothing; a backup fills another browser, or makes all as in it and is taken back', async ({
  extension,
  page,
}, info) => {
  await fill(extension, page);
  await test.step('a file that is no backup says what to choose', async () => {
    const before = await records(extension, page);
    await page.getByRole('button', { name: 'Restore…' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    const buffer = Buffer.from('{"format":"debrief-template","version":1}');
    await (await choosing).setFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
    await expect(page.getByRole('alert')).toContainText('“mine.json” was not restored.');
    await expect(page.getByRole('alert')).toContainText(
      'Choose one that “Back up to a file” made.',
    );
    expect(await records(extension, page)).toEqual(before);
  });

  await openData(extension, page);
  await page.reload();
  const file = await backUp(page);
  await test.step('everything is in a browser that knew nothing', async () => {
    const other = await launchExtension({ profile: info.outputPath('other') });
    try {
      const there = other.context.pages()[0] ?? (await other.context.newPage());
      await there.goto(`${pageAddress(other, 'options')}#data`);
      await lookInto(there, file);
      await expect(there.getByRole('row', { name: /^Notes/ })).toHaveText('Notes1000');
      await there.getByRole('button', { name: 'Add what is missing' }).click();
      await expect(there.getByText('Restored.', { exact: true })).toBeVisible();
      await expect(firstQuestion(there)).toHaveValue(WORDED);
      await openNote(other, there);
      await expect(noteOn(there)).toHaveValue(NOTED);
    } finally {
      await other.close();
    }
  });

  await test.step('everything is made as in the copy, and that is taken back', async () => {
    await firstQuestion(page).fill('Something newer?');
    await saved(page);
    await lookInto(page, file);
    await page.getByRole('button', { name: 'Make everything as in this copy' }).dblclick();
    await expect(page.getByText('Restored.', { exact: true })).toBeVisible();
    await expect(firstQuestion(page)).toHaveValue(WORDED);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByText('Taken back.', { exact: false })).toBeVisible();
    await expect(firstQuestion(page)).toHaveValue('Something newer?');
  });
});

test('what was deleted is out of sight at once and brought back whole; after "Erase it for good" no word is left in any place', async ({
  extension,
  page,
}) => {
  await fill(extension, page);
  await test.step('deleted and brought back by keys alone', async () => {
    await page.getByRole('button', { name: 'Delete everything…' }).press('Enter');
    // The keyboard begins on the way out.
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Everything is deleted.')).toBeVisible();
    await expect(firstQuestion(page)).not.toHaveValue(WORDED);
    await expect
      .poll(async () => {
        const { local, account } = await storedWords(extension, page);
        return local + account;
      })
      .not.toMatch(/zebra|quokka/);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Bring it back' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Everything is back.')).toBeVisible();
    await expect(firstQuestion(page)).toHaveValue(WORDED);
    await openNote(extension, page);
    await expect(noteOn(page)).toHaveValue(NOTED);
    await openData(extension, page);
  });

  const again = await extension.context.newPage();
  await test.step('a page closed in the middle of deleting leaves nothing half done', async () => {
    await sync(extension, page);
    await deleteEverything(page);
    await page.close();
    await again.goto(`${pageAddress(extension, 'options')}#data`);
    await expect(again.getByRole('heading', { name: /^Everything was deleted on/ })).toBeVisible();
    await expect
      .poll(async () => (await storedWords(extension, again)).account)
      .not.toMatch(/zebra|quokka/);
    await again.getByRole('button', { name: 'Bring it back' }).click();
    await expect(again.getByText('Everything is back.')).toBeVisible();
  });

  await test.step('erased for good', async () => {
    await sync(extension, again);
    const full = await storedWords(extension, again);
    // Else nothing could be missed below.
    for (const place of [full.local, full.account, full.disk]) expect(place).toContain(NOTED);

    await deleteEverything(again);
    await again.getByRole('button', { name: 'Erase it now…' }).click();
    await again.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(again.getByText('The copy is erased.')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Bring it back' })).toHaveCount(0);
    await expect
      .poll(async () => JSON.stringify(await storedWords(extension, again)))
      .not.toMatch(/zebra|quokka|rambled/i);
  });
});

/** The words may still be those of an earlier round: what the account holds is looked at. */
async function sync(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('The browser has it.')).toBeVisible();
  await expect
    .poll(async () => (await storedWords(extension, page)).account, 'in the account')
    .toContain(NOTED);
}
