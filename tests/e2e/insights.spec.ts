/** The insights in a browser: three interviews by three people, and five hundred; by keys, with the table. */
import { expect, type Page } from '@playwright/test';
import { longHistory, ratedEdits } from '../support/rated-interviews.ts';
import { ANA, BEN, CHEN, EXPLAINING } from '../support/three-people.ts';
import { allAsks, storeOnly } from './sheet/records.ts';
import { faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { pageAddress } from './support/choose.ts';
import { test } from './support/test.ts';

async function openInsights(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(`${pageAddress(extension, 'interviews')}#insights`);
  await expect(page.getByText(/^From \d+ interviews/)).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('three interviews by three people: what they say together, by keys alone', async ({
  extension,
  page,
}) => {
  await storeOnly(
    extension.worker,
    [ANA, BEN, CHEN].flatMap((told) => ratedEdits(told, allAsks)),
  );
  await openInsights(extension, page);
  const heard = part(page, 'Heard from two or more people');
  await expect(heard.getByRole('heading', { name: EXPLAINING })).toBeVisible();
  await expect(heard.getByText('I lost you at the cache.')).toBeVisible();
  const compared = part(page, 'Your guess and their rating');
  await expect(
    compared.getByText(`You rate yourself lower on ${EXPLAINING} than others do.`),
  ).toBeVisible();

  const points = compared.getByRole('link', { name: /your guess/ });
  await points.last().focus();
  await page.keyboard.press('ArrowLeft');
  const second = compared.getByRole('link', {
    name: 'November 9, with Ben: 3 of 4, your guess 1',
  });
  await expect(second).toBeFocused();
  await expect(compared.getByText('November 9, with Ben: 3 of 4, your guess 1')).toBeVisible();
  // One tab stop: on to the table, and back to the same point.
  await page.keyboard.press('Tab');
  await expect(compared.getByText('Show as a table')).toBeFocused();
  await page.keyboard.press('Enter');
  const rows = compared.getByRole('row');
  await expect(rows).toHaveText([
    'InterviewWithTheir ratingYour guessRating of',
    'November 12Chen32The whole interview',
    'November 9Ben31The whole interview',
    'November 2Ana23The whole interview',
  ]);
  await page.keyboard.press('Shift+Tab');
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#two$/);
  await expect(page.getByRole('textbox', { name: /^Notes: / }).first()).toHaveValue(
    'The end first.',
  );
});

test('an aspect that was never asked leads to its questions', async ({ extension, page }) => {
  await storeOnly(
    extension.worker,
    [ANA, BEN, CHEN].flatMap((told) => ratedEdits(told, allAsks)),
  );
  await openInsights(extension, page);
  await page.getByRole('link', { name: 'Choose one for next time: Verdict and next step' }).click();
  await expect(page.getByRole('heading', { name: 'Verdict and next step' })).toBeInViewport();
});

test('five hundred are shown by month or the last of them, and do not stop the page', async ({
  extension,
  page,
}) => {
  // Six thousand notes are put in, and read behind the page.
  test.setTimeout(180_000);
  const history = { count: 500, now: Date.now(), apart: 3, answers: 12 };
  await storeOnly(extension.worker, longHistory(history, allAsks));
  await page.goto(`${pageAddress(extension, 'interviews')}#insights`);
  await expect(page.getByText(/^From 500 interviews/)).toBeVisible({ timeout: 90_000 });
  const ratings = part(page, 'Ratings over time');
  const months = ratings.getByRole('img', { name: /interviews?$/ });
  expect(await months.count()).toBeGreaterThan(40);
  await ratings.getByText('Show as a table').click();
  await expect(ratings.getByRole('row')).toHaveCount((await months.count()) + 1);
  await ratings.getByRole('radio', { name: 'The last 24' }).check();
  await expect(ratings.getByRole('link', { name: /of 4/ })).toHaveCount(24);
  await expect(ratings.getByRole('row')).toHaveCount(25);
});

test('nothing breaks a rule of accessibility, in either theme, wide and narrow', async ({
  extension,
  page,
}) => {
  for (const count of [0, 1, 12]) {
    const history = { count, now: Date.now(), apart: 9, answers: 3 };
    await storeOnly(extension.worker, longHistory(history, allAsks));
    await page.goto('about:blank');
    await page.goto(`${pageAddress(extension, 'interviews')}#insights`);
    await expect(page.getByText(/^(?:From|After)/).first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [1280, 600]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await faultsOf(page)).toEqual([]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(over, `sideways scrolling at ${width}`).toBeLessThanOrEqual(0);
        const below = await page.evaluate(
          () => document.documentElement.scrollHeight - innerHeight,
        );
        expect(below, 'an empty page below the page').toBeLessThanOrEqual(0);
      }
    }
  }
});
