/** "Your data" in pictures: filled, with records that cannot be read, restoring, deleting. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { THEMES, take } from './picture.ts';
import { storeOnly } from './records.ts';
import { manyOwnQuestions, noQuestions, past, settings, unreadableValues } from './stories.ts';

const USUAL = { width: 1280, height: 900 };
const SIZES = [
  USUAL,
  { width: 360, height: 800 },
  // A window of 1280 x 720 at 200 %.
  { width: 640, height: 360 },
] as const;

/** And what is said over the page. */
const PART = '#data, .options-news';

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

/** The part of the page above is in other pictures: without questions it is short. */
async function open(
  extension: ExtensionBrowser,
  page: Page,
  story: readonly Edit[],
): Promise<void> {
  await storeOnly(extension.worker, [...noQuestions(), ...story]);
  await page.goto(`${pageAddress(extension, 'options')}#data`);
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByText('The browser has it.')).toBeVisible();
}

async function inEverySize(page: Page, state: string, shown: Locator): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await shown.evaluate(intoView);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const caption = `${state}, ${size.width} wide, ${colorScheme}`;
      await take({ surface: 'your data', caption, target: page, page, part: PART });
    }
  }
  await page.setViewportSize(USUAL);
  await page.emulateMedia({ forcedColors: 'active' });
  await shown.evaluate(intoView);
  const caption = `${state}, ${USUAL.width} wide, colours of the system`;
  await take({ surface: 'your data', caption, target: page, page, part: PART });
  await page.emulateMedia({ forcedColors: 'none' });
}

/** The whole part from its start; a row of it in the middle. */
function intoView(element: Element): void {
  element.scrollIntoView({ block: element.id === 'data' ? 'start' : 'center' });
}

const whole = (page: Page) => page.getByRole('region', { name: 'Your data' });

test('your data is whole when it is filled, and when there is too much', async ({
  extension,
  page,
}) => {
  await open(extension, page, past(5));
  await inEverySize(page, '1 filled', whole(page));
  await extension.worker.evaluate(() =>
    chrome.storage.local.set({
      'notice/restored': { at: Date.now(), kind: 'emptied', records: 34 },
    }),
  );
  await expect(page.getByText(/^Your browser had lost 34 records/)).toBeInViewport();
  await inEverySize(page, '1 filled again', whole(page));
  await page.getByRole('button', { name: 'OK', exact: true }).click();
  await open(extension, page, [...past(300), settings({ syncNotes: false })]);
  await expect(page.getByText(/older interviews have no room/)).toBeVisible();
  await inEverySize(page, '2 overfull', whole(page));
});

test('your data is whole with records that cannot be read', async ({ extension, page }) => {
  await open(extension, page, past(5));
  await extension.worker.evaluate((values) => chrome.storage.local.set(values), unreadableValues());
  const card = page.getByRole('heading', { name: '4 records cannot be read' });
  await expect(card).toBeVisible();
  await inEverySize(page, '3 unreadable', whole(page));
  await page.getByRole('switch', { name: /^Sync through/ }).click();
  await expect(page.getByText(/^The settings cannot be read/)).toBeVisible();
  await inEverySize(page, '4 settings unreadable', whole(page));
});

test('your data is whole from the choice of a copy to taking it back', async ({
  extension,
  page,
}) => {
  await open(extension, page, past(5));
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up to a file' }).click();
  const file = await (await leaving).path();
  await open(extension, page, [...past(3), ...manyOwnQuestions(3)]);
  const row = page.getByRole('heading', { name: 'Restore from a copy' });
  const choose = async (chosen: Parameters<Locator['setInputFiles']>[0]) => {
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file…' }).click();
    await (await choosing).setFiles(chosen);
  };
  await page.getByRole('button', { name: 'Restore…' }).click();
  await expect(page.getByRole('heading', { name: 'Which copy?' })).toBeVisible();
  await inEverySize(page, '5 which copy', row);
  const name = `${'Sicherungskopie-meiner-Probegespräche'.repeat(4)}.json`;
  await choose({ name, mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(page.getByRole('alert')).toContainText('not a backup');
  await inEverySize(page, '6 no backup', row);
  await choose(file);
  await expect(page.getByRole('heading', { name: /^Restore from “/ })).toBeVisible();
  await inEverySize(page, '7 preview', row);
  await page.getByRole('button', { name: 'Make everything as in this copy' }).click();
  await expect(page.getByRole('button', { name: 'Take it back' })).toBeVisible();
  await inEverySize(page, '8 restored', row);
});

test('your data is whole while everything is deleted, and after', async ({ extension, page }) => {
  await open(extension, page, past(5));
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  const asking = page.getByRole('dialog');
  await expect(asking).toBeVisible();
  await inEverySize(page, '9 asking', asking);
  await asking.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible();
  await inEverySize(page, '10 deleted', page.getByRole('heading', { name: 'Delete everything' }));
});
