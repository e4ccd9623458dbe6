/** Handing in: an interview and a dossier to paper, into a document, into files; by keys alone. */
import { readFile } from 'node:fs/promises';
import { COLOURS, faultsOf } from './support/accessibility.ts';
import { soundInBothThemes } from './support/both-themes.ts';
import { expect } from './support/expect.ts';
import { fullHistory, LOST, WELL } from './support/full-history.ts';
import { countPrints, openAna, openDossier, pasteIntoDocument } from './support/handing-in.ts';
import { store } from './support/many-interviews.ts';
import { test } from './support/test.ts';

test.beforeEach(async ({ extension }) => {
  await store(extension, fullHistory());
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('an open interview goes to paper, into a document, into thanks and into files; in neither theme it breaks a rule', async ({
  extension,
  page,
}) => {
  await openAna(extension, page);
  const handIn = page.getByRole('button', { name: 'Hand in or share' });
  await test.step('four presses of keys', async () => {
    const prints = await countPrints(page);
    await page.getByRole('button', { name: 'Copy as Markdown' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeFocused();
    await page.keyboard.press('Enter');
    expect(await prints()).toBe(1);
    await handIn.click();
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeHidden();
  });

  await test.step('two clicks, and pasted with its headings and lists', async () => {
    await handIn.click();
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
    await page.bringToFront();
  });

  await test.step('the thank-you message is seen as it is copied', async () => {
    await page.getByRole('button', { name: 'Thank-you message' }).click();
    await expect(page.getByText('Hello Ana Lima,')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('My plan for next time: when I go back to the start, I will say');
  });

  await test.step('each file holds the interview, and on request nobody’s name', async () => {
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
      expect(text, button).toContain('Interviewer 1');
      expect(text, button).not.toMatch(/\b(?:Ana|Lima|Acme)\b/i);
    }
  });

  await page.getByText('See the document').click();
  const seen = page.getByRole('article', { name: 'Preview' });
  await expect(seen).toContainText('With: Interviewer 1');
  await soundInBothThemes(page, 'an interview to hand in');
});

test('a dossier goes into the document that the person chose, to four black and white pages, into a file that stands by itself', async ({
  extension,
  page,
}) => {
  await test.step('a new document opens where the person chose, once and for all', async () => {
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
    // The browser is that of the next tests as well.
    await extension.context.unroute('https://docs.new/**');
    await page.bringToFront();
    await expect(page.getByText('Copied. Paste it into the new document')).toBeVisible();
    expect(extension.refused).toEqual([]);
    const pasted = await pasteIntoDocument(extension);
    expect(pasted.filter((line) => line.startsWith('H2'))).toHaveLength(4);
    await page.bringToFront();
  });

  await test.step('on paper there is the document alone, black on white, in four pages', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
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

  await test.step('the browser’s own print takes the document too', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.title()).toBe('My interview feedback');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.title()).not.toBe('My interview feedback');
  });

  await test.step('the file stands by itself: no script, no request, in both themes', async () => {
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'HTML file' }).click();
    const html = await readFile(await (await leaving).path(), 'utf8');
    const reader = await extension.context.newPage();
    await reader.setContent(html);
    await reader.emulateMedia({ colorScheme: 'light' });
    expect(await faultsOf(reader)).toEqual([]);
    await reader.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(reader, COLOURS)).toEqual([]);
    expect(extension.refused).toEqual([]);
    await reader.close();
  });
});

test('a dossier is made by keys alone: title, interviews, masked; in neither theme it breaks a rule', async ({
  extension,
  page,
}) => {
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
  await page.getByRole('button', { name: 'Choose all' }).click();
  await soundInBothThemes(page, 'a dossier');
});
