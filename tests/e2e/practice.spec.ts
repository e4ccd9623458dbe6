/** The first run: the practice call opens by itself and leads to a sheet in one's own words. */
import type { Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { practiceTab } from './support/browser.ts';
import { pageAddress, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test as ownTest } from './support/own-browser-test.ts';
import { openPanelFrame, panelBox, panelFrames } from './support/panel-frame.ts';
import { pressCommand } from './support/press-command.ts';
import { test } from './support/test.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const worry = (page: Page) => page.getByRole('button', { name: /^Getting stuck/ });

ownTest.use({ keepPractice: true });

ownTest(
  'the practice call leads from a worry to a sheet in one’s own words',
  async ({ extension }) => {
    const practice = await practiceTab(extension.context);
    await practice.bringToFront();
    await worry(practice).click();
    const panel = await openPanelFrame(practice);
    const box = panel.getByRole('checkbox', { name: STUCK });
    await expect(box).not.toBeChecked();
    await button(practice, 'I asked it').click();
    await panel.getByRole('textbox', { name: `Notes: ${STUCK}` }).click();
    await practice.keyboard.type('Quiet');
    await expect(box).toBeChecked();
    // As the practice interviewer has said it: a few minutes are left.
    await expect(panel.getByRole('button', { name: 'Ask soon' })).toBeVisible();
    await button(practice, 'Ask: which moment?').click();
    await expect(practice.getByRole('log')).toContainText('When the test failed');
    await button(practice, 'End').click();
    await expect(practice.getByRole('article')).toContainText('Quiet');
    await expect.poll(() => panelBox(practice)).toBeNull();

    await button(practice, 'Use these three in my next interview').click();
    const popup = await extension.context.newPage();
    await popup.goto(pageAddress(extension, 'popup'));
    await expect(
      popup
        .getByRole('list', { name: 'Chosen questions' })
        .getByRole('checkbox', { checked: true }),
    ).toHaveCount(3);
    await popup.goto(pageAddress(extension, 'interviews'));
    await expect(popup.getByRole('heading', { name: 'No interview yet' })).toBeVisible();
    expect(extension.refused).toEqual([]);
  },
);

test('the panel stands beside the call in the same frame, is hidden and comes back, and breaks no accessibility rule', async ({
  extension,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(pageAddress(extension, 'practice'));
  await expect(worry(page)).toBeVisible();
  expect.soft(await faultsOf(page), 'before').toEqual([]);
  await worry(page).click();
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox', { name: STUCK })).toBeVisible();
  expect.soft(await faultsOf(page), 'beside the panel').toEqual([]);
  expect(await page.evaluate(() => document.getAnimations().length), 'it keeps still').toBe(0);

  await test.step('it stands beside the call, whose controls are free', async () => {
    expect(await panelBox(page)).toEqual({ x: 920, y: 0, width: 360, height: 720 });
    const bar = await page.getByRole('region', { name: 'Call controls' }).boundingBox();
    expect(bar?.x).toBeLessThan(920 - (bar?.width ?? 0));
    await page.evaluate(() => Object.assign(document.documentElement, { dir: 'rtl' }));
    const coach = await page.getByRole('region', { name: 'What to do' }).boundingBox();
    expect((coach?.x ?? 920) + (coach?.width ?? 0), 'from right to left').toBeLessThan(920);
    await page.evaluate(() => Object.assign(document.documentElement, { dir: 'ltr' }));
    await page.setViewportSize({ width: 1000, height: 720 });
    await expect(button(page, 'Skip the practice')).toBeInViewport();
    await button(page, 'I asked it').click();
  });

  await test.step('the panel comes back after it was hidden', async () => {
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('button', { name: 'Hide the panel' }).click();
    await button(page, 'Show the panel').click();
    await expect(panel.getByRole('checkbox', { name: STUCK })).toBeVisible();
  });

  await test.step('the browser’s key hides the panel and shows it again', async () => {
    await pressCommand(extension.worker, page, 'toggle-panel');
    await expect.poll(() => panelBox(page)).toBeNull();
    await pressCommand(extension.worker, page, 'toggle-panel');
    await expect.poll(() => panelBox(page)).not.toBeNull();
  });
});

test('the call is dark as calls are; what stands before and after it follows the theme', async ({
  extension,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(pageAddress(extension, 'practice'));
  await expect(worry(page)).toBeVisible();
  const paper = () =>
    page.getByRole('main').evaluate((main) => getComputedStyle(main).backgroundColor);
  const white = 'rgb(255, 255, 255)';
  expect(await paper()).toBe(white);
  expect(await faultsOf(page)).toEqual([]);
  await worry(page).click();
  await openPanelFrame(page);
  expect(await paper()).not.toBe(white);
  await button(page, 'I asked it').click();
  await button(page, 'Leave').click();
  await expect(page.getByText(/Meet or Zoom in the browser/)).toBeVisible();
  expect(await paper()).toBe(white);
  expect(await faultsOf(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(white);
});

test('it is skipped at once; closed in the middle and opened again, it starts anew, by the keyboard alone', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'practice'));
  await test.step('skipped at once, it says how to go on and keeps nothing', async () => {
    await button(page, 'Skip the practice').click();
    await expect(page.getByText(/Meet or Zoom in the browser/)).toBeVisible();
    expect(panelFrames(page)).toEqual([]);
  });

  await page.reload();
  await worry(page).click();
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', { name: `Notes: ${STUCK}` }).fill('Half a note');
  await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
  const again = await extension.context.newPage();
  await page.close();
  await again.goto(pageAddress(extension, 'practice'));

  await worry(again).focus();
  await again.keyboard.press('Enter');
  const anew = await openPanelFrame(again);
  await expect(anew.getByRole('textbox', { name: `Notes: ${STUCK}` })).toHaveValue('');
  await expect(anew.getByText('0 of 3')).toBeVisible();
  await again.keyboard.press('Tab');
  await expect(button(again, 'I asked it')).toBeFocused();
  await again.keyboard.press('Enter');
  await expect(async () => {
    await again.keyboard.press('Tab');
    expect(await anew.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  }).toPass();
  await again.keyboard.type('Quiet');
  await expect(button(again, 'Ask: which moment?')).toBeVisible();
});
