/** A chosen question is what somebody is going to say aloud: no word of it is out of sight. */
import type { Page } from '@playwright/test';
import { manyAsks, storeOnly } from './sheet/records.ts';
import { chosen } from './sheet/stories.ts';
import { choose, pageAddress, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/test.ts';

/** Of the shipped ones two with the most words, and a usual one. */
const LONG = [
  'From 1 to 4, strong no to strong yes, what would I get? What one change would lift it?',
  STUCK,
  'How well did I think aloud, from 1 to 4? Too little, too much or about right?',
] as const;

const list = (page: Page) => page.getByRole('list', { name: 'Chosen questions' });

/** In pixels: what stands below the last line that is shown, of all chosen questions together. */
function outOfSight(page: Page): Promise<number> {
  return list(page)
    .locator('[dir=auto]')
    .evaluateAll((texts) =>
      texts.reduce((sum, { scrollHeight, clientHeight }) => sum + scrollHeight - clientHeight, 0),
    );
}

test('three chosen are read in full in the popup, with room to choose another', async ({
  extension,
  page,
}) => {
  await choose(extension, LONG);
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(pageAddress(extension, 'popup'));
  const boxes = list(page).getByRole('checkbox', { checked: true });
  await expect(boxes).toHaveCount(3);
  expect(await outOfSight(page)).toBe(0);
  // The row with the keyboard in it has less room: the steps up and down come into sight.
  await boxes.nth(1).focus();
  expect(await outOfSight(page)).toBe(0);
  for (const row of await list(page).getByRole('listitem').all()) {
    await expect(row).toBeInViewport({ ratio: 1 });
  }
  const others = page.getByRole('checkbox', { checked: false });
  await expect(others.nth(0)).toBeInViewport({ ratio: 1 });
  await expect(others.nth(1)).toBeInViewport({ ratio: 1 });
});

test('one of one’s own, as long as can be, is read in full wherever it is chosen', async ({
  extension,
  page,
}) => {
  const own = manyAsks(3).map((asks) => ({ ...asks, text: `${asks.text} `.repeat(4).trim() }));
  await storeOnly(extension.worker, chosen(own));
  for (const name of ['popup', 'read']) {
    await page.goto(pageAddress(extension, name));
    await expect(list(page).getByRole('listitem')).toHaveCount(3);
    expect(await outOfSight(page), name).toBe(0);
  }
});
