/** The popup in pictures: from nothing chosen to sixty. */
import { expect } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { pageAddress } from '../support/choose.ts';
import { test } from '../support/test.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { THEMES, take } from './picture.ts';
import { manyAsks, storeOnly } from './records.ts';
import { chosen, overfull, past, planned } from './stories.ts';

const POPUP = { width: 400, height: 600 };

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

test('the popup is whole in every state', async ({ extension, page }) => {
  const shown = async (
    caption: string,
    story: readonly Edit[],
    lead: () => Promise<void> = () => Promise.resolve(),
    size = POPUP,
  ) => {
    await page.goto('about:blank');
    await storeOnly(extension.worker, story);
    await page.setViewportSize(size);
    await page.goto(pageAddress(extension, 'popup'));
    await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
    await lead();
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme });
      const full = `${caption}, ${colorScheme}`;
      await take({ surface: 'popup', caption: full, target: page, page });
    }
  };
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();

  await shown('empty', []);
  await shown('after past interviews', past(4));
  await shown('three chosen', [...past(4), ...planned()]);
  await shown('searching', planned(), () => page.keyboard.type('stuck'));
  await shown('nothing found', planned(), () => page.keyboard.type('zebra crossing'));
  await shown('menu', planned(), () => press('More'));
  await shown('twelve chosen', overfull());
  await shown('sixty chosen', chosen(manyAsks(60)));
  await shown('at 200 %', planned(), undefined, { width: 400, height: 300 });
});
