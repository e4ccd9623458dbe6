/** The reading page and the practice call as a screen reader has them, and the way of the Tab key. */
import { expect } from '@playwright/test';
import { planned } from '../sheet/stories.ts';
import { pageAddress } from '../support/choose.ts';
import { expectTree } from '../support/golden-tree.ts';
import { openPanelFrame } from '../support/panel-frame.ts';
import { test } from '../support/test.ts';
import { storeAlone } from './store-alone.ts';
import { fewQuestions } from './told.ts';

test('the reading page says what it said, and Tab goes through it as it is read', async ({
  extension,
  page,
}) => {
  for (const [state, story, query] of [
    ['nothing-chosen', [], ''],
    ['chosen', planned(), ''],
    ['searching', planned(), 'stuck'],
  ] as const) {
    await page.goto('about:blank');
    await storeAlone(extension.worker, [...fewQuestions(), ...story]);
    await page.goto(pageAddress(extension, 'read'));
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    if (query !== '') {
      await page.getByRole('searchbox').fill(query);
      await expect(page.getByText('One question is shown.')).toBeVisible();
    }
    await expectTree({ name: `read-${state}`, page });
  }
});

test('the practice call says what it said, and Tab goes through it as it is read', async ({
  extension,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pageAddress(extension, 'practice'));
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await expect(button('Skip the practice')).toBeVisible();
  await expectTree({ name: 'practice-lobby', page });
  await page.getByRole('button', { name: /^Getting stuck/ }).click();
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox')).toHaveCount(3);
  await expectTree({ name: 'practice-call', page });
  await button('I asked it').click();
  await panel.getByRole('textbox').first().fill('A bit quiet, but fine');
  await expect(button('Ask: which moment?')).toBeVisible();
  await expectTree({ name: 'practice-answer', page });
  await button('Ask: which moment?').click();
  await expect(page.getByRole('log')).toContainText('When the test failed');
  await button('End').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Your feedback');
  await expectTree({ name: 'practice-sheet', page });
});
