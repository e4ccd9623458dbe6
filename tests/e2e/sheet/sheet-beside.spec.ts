/** The panel beyond the call page in pictures: as narrow, as wide and as low as it may be. */
import { expect } from '@playwright/test';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { THEMES, take } from './picture.ts';
import { store, storeOnly } from './records.ts';
import { overfull, planned, settings } from './stories.ts';

const SIZES = [
  { width: 320, height: 640 },
  { width: 480, height: 720 },
  { width: 320, height: 300 },
];

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

test('the panel beside every tab is whole', async ({ extension, page }) => {
  for (const [state, story] of [
    ['waiting', planned],
    ['running, overfull', overfull],
  ] as const) {
    await page.goto('about:blank');
    await storeOnly(extension.worker, story());
    await page.goto(pageAddress(extension, 'panel'));
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    for (const theme of THEMES) {
      await store(extension.worker, [settings({ theme })]);
      await page.waitForFunction((t) => document.documentElement.dataset.theme === t, theme);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const caption = `${state}, ${size.width} x ${size.height}, ${theme}`;
        await take({ surface: 'panel beside', caption, target: page, page });
      }
    }
  }
});
