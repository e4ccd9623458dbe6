/** A plan of two days ago comes back: a number on the icon, first in the popup, and into the next interview. */
import type { Page } from '@playwright/test';
import type { Edit } from '../../domain/edit.ts';
import { interviewId, planId } from '../../domain/ids.ts';
import { keys } from '../../domain/keys.ts';
import { newPlanEdit } from '../../domain/plan.ts';
import { store } from './sheet/records.ts';
import { past } from './sheet/stories.ts';
import { faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { shiftsOf, watchShifts } from './support/layout-shifts.ts';
import { test } from './support/test.ts';

const DAY = 86_400_000;
const SENTENCE = 'When I get stuck, I will say one guess aloud';
const QUESTION =
  'Last time I was told “you froze” and planned “say one guess aloud”: did you see it today?';

function plan(daysAgo: number, name = 'p1'): Edit {
  const words = { moment: 'I get stuck', action: 'say one guess aloud', told: 'you froze' };
  const made = { ...words, entry: null, aspectName: '' };
  return newPlanEdit(interviewId('past0'), planId(name), made, Date.now() - daysAgo * DAY);
}

/** As any page of the extension, or its background, can ask for it. */
type Asked = { readonly evaluate: <Answer>(asks: () => Promise<Answer>) => Promise<Answer> };

const icon = (asked: Asked) => asked.evaluate(() => chrome.action.getBadgeText({}));

const onIcon = (asked: Asked) => expect.poll(() => icon(asked), { timeout: 10_000 });

async function openPopup(extension: ExtensionBrowser): Promise<Page> {
  const popup = await extension.context.newPage();
  await watchShifts(popup);
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(popup.getByRole('searchbox', { name: 'Search questions' })).toBeFocused();
  return popup;
}

const chosen = (popup: Page) =>
  popup.getByRole('list', { name: 'Chosen questions' }).getByRole('checkbox', { checked: true });

test('three plans stand on the icon until the popup was opened, where nothing moves, and lead into the next interview', async ({
  extension,
}) => {
  await store(extension.worker, [...past(3), plan(2), plan(3, 'p2'), plan(4, 'p3')]);
  await onIcon(extension.worker).toBe('3');

  const popup = await openPopup(extension);
  await onIcon(extension.worker).toBe('');
  await expect(popup.getByText(SENTENCE)).toHaveCount(3);
  expect(await shiftsOf(popup)).toEqual([]);
  expect(await faultsOf(popup)).toEqual([]);

  for (const count of [1, 2, 3]) {
    await popup.getByRole('searchbox', { name: 'Search questions' }).focus();
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Space');
    await expect(chosen(popup)).toHaveCount(count);
    await expect(chosen(popup).last()).toHaveAccessibleName(QUESTION);
    await expect(popup.getByText(SENTENCE, { exact: true })).toHaveCount(3 - count);
  }
  await popup.close();

  const again = await openPopup(extension);
  await expect(chosen(again)).toHaveCount(3);
  await expect(chosen(again).first()).toHaveAccessibleName(QUESTION);
  await expect(again.getByText(SENTENCE, { exact: true })).toHaveCount(0);
});

test('only an open plan of an earlier day stands on the icon, which outlives the background, until reminders are off', async ({
  extension,
  page,
}) => {
  const state = (name: string, state: string): Edit => ({
    kind: 'set',
    key: keys.plan(interviewId('past0'), planId(name)),
    fields: { state, checkedAt: Date.now() },
  });
  const over = [plan(2, 'p2'), state('p2', 'seen'), plan(2, 'p3'), state('p3', 'dropped')];
  await test.step('seen, dropped or made today it stands on none', async () => {
    await store(extension.worker, [...past(2), ...over, plan(0, 'p4')]);
    // Its day is set: it has been looked at.
    await expect
      .poll(() =>
        extension.worker.evaluate(async () =>
          (await chrome.alarms.getAll()).some(({ name }) => name === 'reminder'),
        ),
      )
      .toBe(true);
    await onIcon(extension.worker).toBe('');
  });

  await store(extension.worker, [plan(2)]);
  await page.goto(pageAddress(extension, 'options'));
  await onIcon(page).toBe('1');
  await test.step('the number outlives a background that was stopped', async () => {
    const session = await extension.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    // A message wakes it.
    await page.evaluate(() => chrome.runtime.sendMessage({ kind: 'copies/status' }));
    await onIcon(page).toBe('1');
  });
  await test.step('it goes when reminders are off', async () => {
    await page.getByRole('switch', { name: 'Bring my plans back' }).press('Space');
    await onIcon(page).toBe('');
    await page.getByRole('switch', { name: 'Bring my plans back' }).press('Space');
    await onIcon(page).toBe('1');
  });
});
