/** "Your data" in a browser: what goes into the account, and what is put right by itself. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test as ownTest } from './support/own-browser-test.ts';
import { storedWords } from './support/stored-words.ts';
import { test } from './support/test.ts';

const NOTED = 'the zebra cache, twice';

/** One question chosen and noted on, the account brought into step, "Your data" open. */
async function fill(extension: ExtensionBrowser, page: Page): Promise<void> {
  await choose(extension, [RAMBLED]);
  await openNote(extension, page);
  await noteOn(page).click();
  await page.keyboard.type(NOTED);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.goto(`${pageAddress(extension, 'options')}#data`);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('The browser has it.')).toBeVisible();
  expect((await storedWords(extension, page)).account).toContain(NOTED);
  // The backup may be a second behind (docs/storage.md); "Sync now" does not hurry it.
  await expect.poll(async () => (await storedWords(extension, page)).disk).toContain(NOTED);
}

function noteOn(page: Page) {
  return page.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
}

async function openNote(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(pageAddress(extension, 'panel'));
  await expect(noteOn(page)).toBeVisible();
}

test('notes left out are gone from the account alone, and without sync all of it but the settings that say so', async ({
  extension,
  page,
}) => {
  await fill(extension, page);
  // The word may be true before what it is about has been handed over.
  const account = async () => (await storedWords(extension, page)).account;
  await page.getByRole('switch', { name: 'Sync my notes too' }).click();
  await expect(page.getByText('without notes', { exact: true })).toBeVisible();
  await expect.poll(account).toContain(RAMBLED);
  await expect.poll(account).not.toContain('zebra');
  expect((await storedWords(extension, page)).local).toContain(NOTED);

  await page.getByRole('switch', { name: 'Sync my notes too' }).click();
  await expect.poll(account).toContain(NOTED);
  await page.getByRole('switch', { name: /^Sync through/ }).click();
  await expect(page.getByText('It is out of the account.')).toBeVisible();
  const after = await storedWords(extension, page);
  expect(after.accountKeys.filter((key) => !/^m1\/(?:settings|epoch)\//.test(key))).toEqual([]);
  expect(after.account).not.toMatch(/zebra|rambled/i);
  expect(after.local).toContain(NOTED);
});

async function putInPlaceOfNote(extension: ExtensionBrowser, value: object): Promise<void> {
  await extension.worker.evaluate(async (given) => {
    const all = Object.keys(await chrome.storage.local.get(null));
    const note = all.find((key) => key.startsWith('v1/note/'));
    if (note === undefined) throw new Error('There is no note.');
    await chrome.storage.local.set({ [note]: given });
  }, value);
}

/** It ends its browser, and has one of its own. */
ownTest(
  'what was damaged or lost is put back from the backup, and what a newer Debrief wrote stays until the person decides',
  async ({ extension, page }, info) => {
    await fill(extension, page);
    await test.step('a damaged note is put back by itself, and that is said in sight', async () => {
      await putInPlaceOfNote(extension, { v: 1, kind: 'broken' });
      const told = page.getByText(
        'One record of Debrief was damaged. It was put back from its backup.',
      );
      await expect(told).toBeInViewport();
      await page.getByRole('button', { name: 'OK', exact: true }).click();
      await expect(told).toHaveCount(0);
      const badge = () => extension.worker.evaluate(() => chrome.action.getBadgeText({}));
      await expect.poll(badge).toBe('');
      await openNote(extension, page);
      await expect(noteOn(page)).toHaveValue(NOTED);
    });

    await extension.worker.evaluate(() => chrome.storage.local.clear());
    await extension.close();
    const again = await launchExtension({ profile: info.outputPath('profile') });
    try {
      const there = await again.context.newPage();
      await test.step('storage that comes back empty is filled again', async () => {
        await there.goto(`${pageAddress(again, 'options')}#data`);
        await expect(
          there.getByText(/^Your browser had lost \d+ records of Debrief/),
        ).toBeInViewport();
        await openNote(again, there);
        await expect(noteOn(there)).toHaveValue(NOTED);
      });

      await test.step('what a newer Debrief wrote stays as it is', async () => {
        await there.goto(`${pageAddress(again, 'options')}#data`);
        await expect(there.getByText(/^\d+ records?$/)).toBeVisible();
        await putInPlaceOfNote(again, { v: 2, kind: 'text', words: 'from the future' });
        const card = there.getByRole('heading', { name: 'One record cannot be read' });
        await expect(card).toBeVisible();
        expect((await storedWords(again, there)).local).toContain('from the future');
        const leaving = there.waitForEvent('download');
        await there.getByRole('button', { name: 'Save as a file' }).click();
        expect((await leaving).suggestedFilename()).toMatch(/^debrief-v1-note-.*\.json$/);
        await there.getByRole('button', { name: 'Set aside and begin anew' }).click();
        await expect(there.getByText('Set aside. What was stored is kept')).toBeVisible();
        await expect(card).toHaveCount(0);
        expect((await storedWords(again, there)).local).toContain('from the future');
      });
    } finally {
      await again.close();
    }
  },
);
