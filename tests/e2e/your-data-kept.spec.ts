/** "Your data" in a browser: what goes into the account, and what is put right by itself. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/own-browser-test.ts';
import { storedWords } from './support/stored-words.ts';

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

test('notes left out are gone from the account, and only from there', async ({
  extension,
  page,
}) => {
  await fill(extension, page);
  await page.getByRole('switch', { name: 'Sync my notes too' }).click();
  await expect(page.getByText('without notes', { exact: true })).toBeVisible();
  // The word may be true before the questions themselves have been handed over.
  const account = async () => (await storedWords(extension, page)).account;
  await expect.poll(account).toContain(RAMBLED);
  await expect.poll(account).not.toContain('zebra');
  expect((await storedWords(extension, page)).local).toContain(NOTED);
});

test('sync switched off empties the account of all but the settings that say so', async ({
  extension,
  page,
}) => {
  await fill(extension, page);
  await page.getByRole('switch', { name: /^Sync through/ }).click();
  await expect(page.getByText('It is out of the account.')).toBeVisible();
  const { local, account, accountKeys } = await storedWords(extension, page);
  expect(accountKeys.filter((key) => !/^m1\/(?:settings|epoch)\//.test(key))).toEqual([]);
  expect(account).not.toMatch(/zebra|rambled/i);
  expect(local).toContain(NOTED);
});

async function putInPlaceOfNote(extension: ExtensionBrowser, value: object): Promise<void> {
  await extension.worker.evaluate(async (given) => {
    const all = Object.keys(await chrome.storage.local.get(null));
    const note = all.find((key) => key.startsWith('v1/note/'));
    if (note === undefined) throw new Error('There is no note.');
    await chrome.storage.local.set({ [note]: given });
  }, value);
}

test('a damaged note is put back by itself, and that is said in sight', async ({
  extension,
  page,
}) => {
  await fill(extension, page);
  await putInPlaceOfNote(extension, { v: 1, kind: 'broken' });
  const told = page.getByText(
    'One record of Debrief was damaged. It was put back from its backup.',
  );
  await expect(told).toBeInViewport();
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await expect(told).toHaveCount(0);
  await expect.poll(() => extension.worker.evaluate(() => chrome.action.getBadgeText({}))).toBe('');
  await openNote(extension, page);
  await expect(noteOn(page)).toHaveValue(NOTED);
});

test('what a newer Debrief wrote stays as it is until the person decides', async ({
  extension,
  page,
}) => {
  await fill(extension, page);
  await putInPlaceOfNote(extension, { v: 2, kind: 'text', words: 'from the future' });
  await expect(page.getByRole('heading', { name: 'One record cannot be read' })).toBeVisible();
  expect((await storedWords(extension, page)).local).toContain('from the future');
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  expect((await leaving).suggestedFilename()).toMatch(/^debrief-v1-note-.*\.json$/);
  await page.getByRole('button', { name: 'Set aside and begin anew' }).click();
  await expect(page.getByText('Set aside. What was stored is kept')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'One record cannot be read' })).toHaveCount(0);
  expect((await storedWords(extension, page)).local).toContain('from the future');
});

test('storage that comes back empty is filled again from the backup', async ({
  extension,
  page,
}, info) => {
  await fill(extension, page);
  await extension.worker.evaluate(() => chrome.storage.local.clear());
  await extension.close();
  const again = await launchExtension({ profile: info.outputPath('profile') });
  try {
    const there = await again.context.newPage();
    await there.goto(`${pageAddress(again, 'options')}#data`);
    await expect(there.getByText(/^Your browser had lost \d+ records of Debrief/)).toBeInViewport();
    await openNote(again, there);
    await expect(noteOn(there)).toHaveValue(NOTED);
  } finally {
    await again.close();
  }
});
