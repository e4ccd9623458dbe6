/** A chosen question is what somebody is going to say aloud, a suggested one may be: no word of them is out of sight, nor of a plan. */
import type { Locator, Page } from '@playwright/test';
import type { Edit } from '../../domain/edit.ts';
import { interviewId, planId, templateId } from '../../domain/ids.ts';
import { keys } from '../../domain/keys.ts';
import { newPlanEdit } from '../../domain/plan.ts';
import { DAY } from '../support/rated-interviews.ts';
import { manyAsks, storeOnly } from './sheet/records.ts';
import { chosen, settings } from './sheet/stories.ts';
import { choose, pageAddress, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { RATED_HISTORY } from './support/rated-history.ts';
import { test } from './support/test.ts';

/** Of the shipped ones two with the most words, and a usual one. */
const LONG = [
  'From 1 to 4, strong no to strong yes, what would I get? What one change would lift it?',
  STUCK,
  'How well did I think aloud, from 1 to 4? Too little, too much or about right?',
] as const;

const list = (page: Page) => page.getByRole('list', { name: 'Chosen questions' });

/** In pixels: what stands below the last line that is shown, of all in it together. */
function outOfSight(page: Page, part: Locator = list(page)): Promise<number> {
  return part
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

test('a plan that leads alone and what is suggested are read in full; beside others what can be done with it stays in sight', async ({
  extension,
  page,
}) => {
  const long =
    'somebody asks me to say it again in other words, and I do not know which ones '.repeat(3);
  const plan = { moment: long, action: long, told: '', entry: null, aspectName: '' };
  const planned = newPlanEdit(interviewId('rated0'), planId('p1'), plan, Date.now() - DAY);
  const plans = page.getByRole('region', { name: 'You planned' });
  const suggested = page.getByRole('region', { name: 'Suggested from your interviews' });
  const open = async (story: readonly Edit[]) => {
    await page.goto('about:blank');
    await storeOnly(extension.worker, story);
    await page.setViewportSize({ width: 400, height: 600 });
    await page.goto(pageAddress(extension, 'popup'));
    await expect(plans.getByRole('listitem')).toHaveCount(1);
  };

  await open([
    ...RATED_HISTORY.filter(({ key }) => key === keys.interview(interviewId('rated0'))),
    planned,
  ]);
  await expect(suggested).toHaveCount(0);
  expect(await outOfSight(page, plans)).toBe(0);

  await open([...RATED_HISTORY, planned, settings({ template: templateId('debrief-fr') })]);
  await expect(suggested.getByRole('listitem').first()).toBeVisible();
  expect(await outOfSight(page, suggested)).toBe(0);

  await open([...RATED_HISTORY, planned]);
  await expect(suggested.getByRole('listitem').first()).toBeVisible();
  await expect(plans.getByRole('checkbox')).toBeInViewport({ ratio: 0.9 });
  await expect(plans.getByRole('button', { name: 'Not yet' })).toBeInViewport({ ratio: 0.9 });
});
