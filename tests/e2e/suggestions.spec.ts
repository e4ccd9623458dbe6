/** What the last interviews suggest, by keys alone: choose one, put one away, and find both so when the popup opens again. */
import { expect, type Page } from '@playwright/test';
import { interviewId, planId } from '../../domain/ids.ts';
import { newPlanEdit } from '../../domain/plan.ts';
import { DAY } from '../support/rated-interviews.ts';
import { store } from './sheet/records.ts';
import { faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { pageAddress } from './support/choose.ts';
import { shiftsOf, watchShifts } from './support/layout-shifts.ts';
import { RATED_HISTORY } from './support/rated-history.ts';
import { test } from './support/test.ts';

const PLAN = newPlanEdit(
  interviewId('rated0'),
  planId('p1'),
  { moment: 'I get stuck', action: 'say one guess aloud', told: '', entry: null, aspectName: '' },
  Date.now() - DAY,
);

async function openPopup(extension: ExtensionBrowser): Promise<Page> {
  const popup = await extension.context.newPage();
  await watchShifts(popup);
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(popup.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  return popup;
}

const part = (popup: Page) => popup.getByRole('region', { name: 'Suggested from your interviews' });
const suggested = (popup: Page) => part(popup).getByRole('button', { name: /^Choose: / });
const chosen = (popup: Page) =>
  popup.getByRole('list', { name: 'Chosen questions' }).getByRole('checkbox', { checked: true });

test('without a history nothing is suggested; then one is chosen and another put away by keys alone, and both stay so', async ({
  extension,
}) => {
  const bare = await openPopup(extension);
  await expect(
    bare.getByRole('heading', { name: 'What are you most concerned about?' }),
  ).toBeVisible();
  await expect(part(bare)).toHaveCount(0);
  await bare.close();

  await store(extension.worker, RATED_HISTORY);
  const popup = await openPopup(extension);
  await expect(suggested(popup)).toHaveCount(3);
  await expect(suggested(popup).nth(0)).toHaveAccessibleDescription(
    '\u2068Time\u2069: 2 of 4 on average, in its last 3 ratings',
  );
  await expect(suggested(popup).nth(1)).toHaveAccessibleDescription(
    '\u2068Code\u2069: you rate yourself lower than others do, in 3 guesses',
  );
  await expect(suggested(popup).nth(2)).toHaveAccessibleDescription(
    '\u2068Stories\u2069: 3 people saw room to improve, in your last 3 interviews',
  );
  expect(await faultsOf(popup)).toEqual([]);

  const text = (await suggested(popup).nth(0).textContent()) ?? '';
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('Enter');
  await expect(chosen(popup)).toHaveCount(1);
  await expect(chosen(popup)).toHaveAccessibleName(text);
  await expect(suggested(popup)).toHaveCount(2);
  await expect(suggested(popup).nth(0)).toBeFocused();

  await popup.keyboard.press('Tab');
  await expect(popup.getByRole('button', { name: 'Not now: Code' })).toBeFocused();
  await popup.keyboard.press('Space');
  await expect(suggested(popup)).toHaveCount(1);
  await expect(suggested(popup)).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  await popup.close();

  const again = await openPopup(extension);
  await expect(chosen(again)).toHaveCount(1);
  await expect(suggested(again).nth(0)).toHaveAccessibleDescription(/^\u2068Stories\u2069: /);
  await expect(part(again).getByText(/^\u2068(Time|Code)\u2069: /)).toHaveCount(0);
});

test('suggestions stand under the plans in the first picture, and nothing moves after it', async ({
  extension,
}) => {
  await store(extension.worker, [...RATED_HISTORY, PLAN]);
  const popup = await openPopup(extension);
  await expect(suggested(popup)).toHaveCount(2);
  // All of the list is drawn by then.
  await expect(popup.getByRole('region', { name: 'Verdict and next step' })).toBeAttached();
  expect(await shiftsOf(popup)).toEqual([]);
  expect(await faultsOf(popup)).toEqual([]);
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowDown');
  await expect(suggested(popup).nth(0)).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(popup.getByRole('checkbox', { name: /^Ask whether it showed/ })).toBeFocused();
});
