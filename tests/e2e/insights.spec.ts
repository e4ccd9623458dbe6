/** The insights in a browser: after none, one, three and twelve interviews; by keys, with the table. */
import { expect, type Page } from '@playwright/test';
import { longHistory, ratedEdits } from '../support/rated-interviews.ts';
import { ANA, BEN, CHEN, EXPLAINING } from '../support/three-people.ts';
import { allAsks, storeOnly } from './sheet/records.ts';
import { soundInBothThemes } from './support/both-themes.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { pageAddress } from './support/choose.ts';
import { test } from './support/test.ts';

async function openInsights(extension: ExtensionBrowser, page: Page): Promise<void> {
  await page.goto(`${pageAddress(extension, 'interviews')}#insights`);
  await expect(page.getByText(/^From \d+ interviews/)).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole('region', { name });

test('three interviews by three people: what they say together, by keys alone, and what was never asked', async ({
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

  // From the end of a long page to the beginning of another.
  await page.getByRole('button', { name: /^Add a/ }).focus();
  await page.getByRole('link', { name: 'Insights' }).click();
  await expect(page.getByRole('heading', { name: 'Insights', level: 1 })).toBeInViewport();

  await openInsights(extension, page);
  await page.getByRole('link', { name: 'Choose one for next time: Verdict and next step' }).click();
  await expect(page.getByRole('heading', { name: 'Verdict and next step' })).toBeInViewport();
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
    await soundInBothThemes(page, `after ${count}`, { widths: [1280, 600], isWindowFilled: true });
  }
});
