/** Handing in: an interview and a dossier to paper, into a document, into files; by keys alone. */
import { readFile } from 'node:fs/promises';
import { faultsOf } from './support/accessibility.ts';
import { expect } from './support/expect.ts';
import { fullHistory, LOST, WELL } from './support/full-history.ts';
import { countPrints, openAna, openDossier, pasteIntoDocument } from './support/handing-in.ts';
import { manyInterviews, store } from './support/many-interviews.ts';
import { test } from './support/test.ts';

test.beforeEach(async ({ extension }) => {
  await store(extension, fullHistory());
});

test('an interview is copied in two clicks, and pasted with its headings and lists', async ({
  extension,
  page,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAna(extension, page);
  await page.getByRole('button', { name: 'Hand in or share' }).click();
  await page.getByRole('button', { name: 'Copy for a document' }).click();
  await expect(page.getByText('Copied. Paste it into your document.')).toBeVisible();
  const pasted = await pasteIntoDocument(extension);
  expect(pasted[0]).toMatch(/^H1 Feedback, /);
  expect(pasted).toEqual(
    expect.arrayContaining([
      'LI With: Ana Lima',
      'H2 Asked',
      'H3 Where did you lose my thread?',
      `LI ${LOST}`,
      'LI <b>One list</b> & *one* more.',
      'H2 What went well',
      `LI ${WELL}`,
      'LI When I go back to the start, I will say where I stand in one sentence',
      'LI Seen since',
    ]),
  );
});

test('a new document opens where the person chose, once and for all', async ({
  extension,
  page,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await extension.context.route('https://docs.new/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>New document</title>' }),
  );
  await openDossier(extension, page);
  await page.getByRole('combobox', { name: 'Then open' }).selectOption('Google Docs');
  await page.reload();
  await expect(page.getByRole('article')).toContainText('In this dossier');
  const opening = extension.context.waitForEvent('page');
  await page.getByRole('button', { name: 'Copy and open Google Docs' }).click();
  await expect(await opening).toHaveURL('https://docs.new/');
  await page.bringToFront();
  await expect(page.getByText('Copied. Paste it into the new document')).toBeVisible();
  expect(extension.refused).toEqual([]);
  const pasted = await pasteIntoDocument(extension);
  expect(pasted.filter((line) => line.startsWith('H2'))).toHaveLength(4);
});

test('on paper there is the document alone, black on white, in four pages', async ({
  extension,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDossier(extension, page);
  const title = await page.title();
  const prints = await countPrints(page);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Your browser prints the document.')).toBeVisible();
  expect(await prints()).toBe(1);
  expect(await page.title(), 'the file’s name').toBe('My interview feedback');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('main')).toBeHidden();
  const paper = page.getByRole('article');
  await expect(paper).toBeVisible();
  await expect(paper.getByRole('heading', { level: 2 })).toHaveCount(4);
  const ink = await paper.evaluate((element) => [
    getComputedStyle(element).color,
    getComputedStyle(document.documentElement).backgroundColor,
  ]);
  expect(ink).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(4);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('main')).toBeVisible();
  await expect.poll(() => page.title(), { message: 'given back afterwards' }).toBe(title);
});

test('the browser’s own print takes the document too', async ({ extension, page }) => {
  await openDossier(extension, page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.title()).toBe('My interview feedback');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await page.title()).not.toBe('My interview feedback');
});

test('each file holds the interview, and on request nobody’s name', async ({ extension, page }) => {
  await openAna(extension, page);
  await page.getByRole('button', { name: 'Hand in or share' }).click();
  const saved = async (button: string) => {
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const download = await leaving;
    await expect(page.getByText(`Saved as ${download.suggestedFilename()}.`)).toBeVisible();
    expect(download.suggestedFilename()).toMatch(/^debrief-interview-[\d-]{10}\.(md|html|json)$/);
    return readFile(await download.path(), 'utf8');
  };
  expect(await saved('Markdown file')).toContain('- **With:** Ana Lima');
  expect(await saved('JSON file')).toContain('"format": "debrief-report"');
  await page.getByRole('checkbox', { name: 'Mask names' }).check();
  await page.getByRole('checkbox', { name: 'Mask company and role too' }).check();
  for (const button of ['Markdown file', 'HTML file', 'JSON file']) {
    const text = await saved(button);
    expect(text).toContain('Interviewer 1');
    expect(text).not.toMatch(/\b(?:Ana|Lima|Acme)\b/i);
  }
});

test('the file stands by itself: no script, no request, in both themes', async ({
  extension,
  page,
}) => {
  await openDossier(extension, page);
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'HTML file' }).click();
  const html = await readFile(await (await leaving).path(), 'utf8');
  const reader = await extension.context.newPage();
  await reader.setContent(html);
  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme });
    expect(await faultsOf(reader)).toEqual([]);
  }
  expect(extension.refused).toEqual([]);
});

test('from an open interview, it is handed in by four presses of keys', async ({
  extension,
  page,
}) => {
  await openAna(extension, page);
  const prints = await countPrints(page);
  await page.getByRole('button', { name: 'Copy as Markdown' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await prints()).toBe(1);
});

test('a dossier is made by keys alone: title, interviews, masked', async ({ extension, page }) => {
  await openDossier(extension, page);
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.type('Autumn');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 of 3 chosen')).toBeVisible();
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('Autumn');
  await expect(article).not.toContainText('Jun-ho Park');
  const mask = page.getByRole('checkbox', { name: 'Mask names' });
  for (let press = 0; press < 12; press += 1) {
    if (await mask.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Space');
  await expect(article).toContainText('Interviewer 2');
  await expect(article).not.toContainText(/Ana|أحمد/);
});

test('five hundred interviews can be chosen from, and all handed in', async ({
  extension,
  page,
}) => {
  await store(extension, manyInterviews(500, 3));
  await openDossier(extension, page);
  await page.getByRole('button', { name: 'Choose none' }).click();
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
  await page.getByRole('button', { name: 'Choose all' }).click();
  await expect(page.getByText('All 503 are in what you hand in.')).toBeVisible();
  const leaving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'JSON file' }).click();
  const file = JSON.parse(await readFile(await (await leaving).path(), 'utf8'));
  expect(file.interviews).toHaveLength(503);
});

test('the thank-you message is seen as it is copied', async ({ extension, page }) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAna(extension, page);
  await page.getByRole('button', { name: 'Hand in or share' }).click();
  await page.getByRole('button', { name: 'Thank-you message' }).click();
  await expect(page.getByText('Hello Ana Lima,')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('My plan for next time: when I go back to the start, I will say');
});

test('nothing breaks a rule of accessibility, in either theme, wide and narrow', async ({
  extension,
  page,
}) => {
  const look = async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      // A button on its way from one theme's colour to the other's has neither.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [1280, 400]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await faultsOf(page)).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `sideways scrolling at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  };
  await openDossier(extension, page);
  await page.getByRole('checkbox', { name: 'Mask names' }).check();
  await look();
  await openAna(extension, page);
  await page.getByRole('button', { name: 'Hand in or share' }).click();
  await page.getByRole('checkbox', { name: 'Mask names' }).check();
  await page.getByText('See the document').click();
  const seen = page.getByRole('article', { name: 'Preview' });
  await expect(seen).toContainText('With: Interviewer 1');
  await look();
});
