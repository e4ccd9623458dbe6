/** The popup as a screen reader has it, and the way of the Tab key through it. */
import { expect, type Locator } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { planned } from '../sheet/stories.ts';
import { pageAddress } from '../support/choose.ts';
import { expectTree } from '../support/golden-tree.ts';
import { RATED_HISTORY } from '../support/rated-history.ts';
import { test } from '../support/test.ts';
import { storeAlone } from './store-alone.ts';
import { fewQuestions, openPlan, severalPlanned } from './told.ts';

test('the popup says what it said, and Tab goes through it as it is read', async ({
  extension,
  page,
}) => {
  const shown = async (
    state: string,
    story: readonly Edit[],
    lead: () => Promise<void> = () => Promise.resolve(),
    from?: Locator,
  ) => {
    await page.goto('about:blank');
    await storeAlone(extension.worker, [...fewQuestions(), ...story]);
    await page.setViewportSize({ width: 400, height: 600 });
    await page.goto(pageAddress(extension, 'popup'));
    await expect(page.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
    await lead();
    await expectTree({ name: `popup-${state}`, page, ...(from && { from }) });
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name }).last();

  await shown('first', []);
  await shown('chosen', planned());
  await shown('suggestions', [...RATED_HISTORY, openPlan('rated0')]);
  await shown('several-planned', severalPlanned());
  await shown('form-open', planned(), () => button(/^Next interview/).press('Enter'));
  await shown('searching', planned(), () => page.keyboard.type('stuck'));
  await shown('nothing-found', planned(), () => page.keyboard.type('zebra'));
  await shown('menu-open', planned(), () => button('More').press('Enter'), button('More'));
});
