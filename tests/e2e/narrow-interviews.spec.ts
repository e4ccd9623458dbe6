/** The interviews page in a narrow window, and in one of 1280 x 1024 enlarged four times. */
import { expect, type Page } from '@playwright/test';
import { ratedEdits } from '../support/rated-interviews.ts';
import { ANA, BEN, CHEN } from '../support/three-people.ts';
import { allAsks, storeOnly } from './sheet/records.ts';
import { settings } from './sheet/stories.ts';
import { pageAddress } from './support/choose.ts';
import { manyInterviews, store } from './support/many-interviews.ts';
import { test } from './support/test.ts';

/** What of the page has a scroll bar of its own. */
function scrollers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((each) => ['auto', 'scroll'].includes(getComputedStyle(each).overflowY))
      .filter((each) => each.matches(':not(textarea)') && each.clientHeight > 0)
      .map(({ className }) => className),
  );
}

test('the header leaves most of a narrow window to what is read', async ({ extension, page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(pageAddress(extension, 'interviews'));
  await store(extension, manyInterviews(30, 3));
  await page.reload();
  await expect(page.getByRole('link', { name: /asked/ }).first()).toBeVisible();
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height).toBeLessThan(800 / 6);
});

test('a window enlarged four times scrolls as a whole, to where each thing begins and the list was left', async ({
  extension,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(pageAddress(extension, 'interviews'));
  await store(extension, manyInterviews(30, 3));
  await page.reload();
  const rows = page.getByRole('link', { name: /asked/ });
  await expect(rows).toHaveCount(30);
  expect(await scrollers(page)).toEqual([]);

  await rows.nth(20).scrollIntoViewIfNeeded();
  await expect(page.getByRole('banner')).not.toBeInViewport();
  await rows.nth(20).click();
  const title = page.locator('#interview-title');
  await expect(title).toBeInViewport();
  expect(await scrollers(page)).toEqual([]);

  await page.getByRole('link', { name: 'All interviews' }).click();
  await expect(rows.nth(20)).toBeInViewport();
});

for (const textSize of ['usual', 'largest'] as const) {
  test(`no word of an aspect's name is broken, with ${textSize} text`, async ({
    extension,
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const told = [ANA, BEN, CHEN].flatMap((each) => ratedEdits(each, allAsks));
    await storeOnly(extension.worker, [...told, settings({ textSize })]);
    await page.goto(`${pageAddress(extension, 'interviews')}#insights`);
    await expect(page.getByRole('rowheader', { name: 'Understanding' })).toBeVisible();
    expect(await brokenWords(page)).toEqual([]);
  });
}

/** Those of the table of aspects that begin in one line and end in another; its caption is for ears alone. */
function brokenWords(page: Page): Promise<readonly string[]> {
  return page.getByRole('table', { name: /aspect/i }).evaluate((table) => {
    const broken: string[] = [];
    const walker = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('caption') !== null) continue;
      for (const word of (node.textContent ?? '').matchAll(/[^\s-]+/g)) {
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word[0]);
      }
    }
    return broken;
  });
}
