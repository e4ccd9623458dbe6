/** Five hundred interviews on the interviews page: in its list, in the insights, in a dossier. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { longHistory } from '../support/rated-interviews.ts';
import { allAsks, storeOnly } from './sheet/records.ts';
import { pageAddress } from './support/choose.ts';
import { test } from './support/test.ts';

test('five hundred all get their counts, are shown by month or the last of them, chosen from and handed in', async ({
  extension,
  page,
}) => {
  // Six thousand notes are put in, and read behind the page.
  test.setTimeout(240_000);
  const history = { count: 500, now: Date.now(), apart: 3, answers: 12 };
  await storeOnly(extension.worker, longHistory(history, allAsks));
  await page.goto(pageAddress(extension, 'interviews'));
  // The twelfth answer is to the first question once more: eleven were asked. Each count is read by and by.
  // Looked at often as words alone: the names of five hundred links are work.
  const words = page.getByText('11 of 11 asked', { exact: true });
  await expect(words).toHaveCount(500, { timeout: 90_000 });
  await expect(page.getByRole('link', { name: /\b11 of 11 asked/ })).toHaveCount(500);

  await test.step('in the insights', async () => {
    await page.evaluate(() => location.assign('#insights'));
    // By its address, with nothing read before.
    await page.reload();
    await expect(page.getByText(/^From 500 interviews/)).toBeVisible({ timeout: 90_000 });
    const ratings = page.getByRole('region', { name: 'Ratings over time' });
    const months = ratings.getByRole('img', { name: /interviews?$/ });
    expect(await months.count()).toBeGreaterThan(40);
    await ratings.getByText('Show as a table').click();
    await expect(ratings.getByRole('row')).toHaveCount((await months.count()) + 1);
    await ratings.getByRole('radio', { name: 'The last 24' }).check();
    await expect(ratings.getByRole('link', { name: /of 4/ })).toHaveCount(24);
    await expect(ratings.getByRole('row')).toHaveCount(25);
  });

  await test.step('in a dossier', async () => {
    await page.evaluate(() => location.assign('#dossier'));
    await expect(page.getByRole('article')).toContainText('In this dossier', { timeout: 90_000 });
    await page.getByRole('button', { name: 'Choose none' }).click();
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await expect(page.getByText('All 500 are in what you hand in.')).toBeVisible();
    const leaving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'JSON file' }).click();
    const file = JSON.parse(await readFile(await (await leaving).path(), 'utf8'));
    expect(file.interviews).toHaveLength(500);
  });
});
