/** The first run: the practice call opens by itself and leads to a sheet in one's own words. */
import type { Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { type ExtensionBrowser, launchExtension } from './support/browser.ts';
import { pageAddress, STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelBox, panelFrames } from './support/panel-frame.ts';
import { pressCommand } from './support/press-command.ts';
import { test as base } from './support/test.ts';

const test = base.extend<{ readonly practice: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what to make.
  extension: async ({}, use, info) => {
    const profile = info.outputPath('profile');
    const extension = await launchExtension({ profile, keepPractice: true });
    await use(extension);
    await extension.close();
  },
  practice: async ({ extension }, use) => {
    await use(await firstRun(extension));
  },
});

async function firstRun({ context }: ExtensionBrowser): Promise<Page> {
  const practice = () => context.pages().find((page) => page.url().endsWith('/practice.html'));
  await expect.poll(practice, { message: 'the practice call of the first run' }).toBeDefined();
  const page = practice();
  if (page === undefined) throw new Error('The practice call was closed.');
  await page.bringToFront();
  return page;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const worry = (page: Page) => page.getByRole('button', { name: /^Getting stuck/ });

test('the practice call leads from a worry to a sheet in one’s own words', async ({
  extension,
  practice,
}) => {
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
    popup.getByRole('list', { name: 'Chosen questions' }).getByRole('checkbox', { checked: true }),
  ).toHaveCount(3);
  await popup.goto(pageAddress(extension, 'interviews'));
  await expect(popup.getByRole('heading', { name: 'No interview yet' })).toBeVisible();
  expect(extension.violations).toEqual([]);
  expect(extension.refused).toEqual([]);
});

test('the panel stands beside the call in the same frame, its controls free', async ({
  practice,
}) => {
  await worry(practice).click();
  await openPanelFrame(practice);
  expect(await panelBox(practice)).toEqual({ x: 920, y: 0, width: 360, height: 720 });
  const bar = await practice.getByRole('region', { name: 'Call controls' }).boundingBox();
  expect(bar?.x).toBeLessThan(920 - (bar?.width ?? 0));
  await practice.setViewportSize({ width: 1000, height: 720 });
  await expect(button(practice, 'Skip the practice')).toBeInViewport();
  await button(practice, 'I asked it').click();
});

test('the call is dark as calls are; what stands before and after it follows the theme', async ({
  practice,
}) => {
  await practice.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  const paper = () =>
    practice.getByRole('main').evaluate((main) => getComputedStyle(main).backgroundColor);
  const white = 'rgb(255, 255, 255)';
  expect(await paper()).toBe(white);
  expect(await faultsOf(practice)).toEqual([]);
  await worry(practice).click();
  await openPanelFrame(practice);
  expect(await paper()).not.toBe(white);
  await button(practice, 'I asked it').click();
  await button(practice, 'Leave').click();
  await expect(practice.getByText(/Meet or Zoom in the browser/)).toBeVisible();
  expect(await paper()).toBe(white);
  expect(await faultsOf(practice)).toEqual([]);
  await practice.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(white);
});

test('the panel comes back after it was hidden', async ({ practice }) => {
  await worry(practice).click();
  const panel = await openPanelFrame(practice);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Hide the panel' }).click();
  await button(practice, 'Show the panel').click();
  await expect(panel.getByRole('checkbox', { name: STUCK })).toBeVisible();
});

test('the browser’s key hides the panel and shows it again', async ({ extension, practice }) => {
  await worry(practice).click();
  const panel = await openPanelFrame(practice);
  await expect(panel.getByRole('checkbox', { name: STUCK })).toBeVisible();
  await pressCommand(extension.worker, practice, 'toggle-panel');
  await expect.poll(() => panelBox(practice)).toBeNull();
  await pressCommand(extension.worker, practice, 'toggle-panel');
  await expect.poll(() => panelBox(practice)).not.toBeNull();
});

test('closed in the middle and opened again, it starts anew', async ({ extension, practice }) => {
  await worry(practice).click();
  const panel = await openPanelFrame(practice);
  await panel.getByRole('textbox', { name: `Notes: ${STUCK}` }).fill('Half a note');
  await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
  await practice.close();
  const again = await extension.context.newPage();
  await again.goto(pageAddress(extension, 'practice'));
  await worry(again).click();
  const anew = await openPanelFrame(again);
  await expect(anew.getByRole('textbox', { name: `Notes: ${STUCK}` })).toHaveValue('');
  await expect(anew.getByText('0 of 3')).toBeVisible();
});

test('skipped at once, it says how to go on and keeps nothing', async ({ practice }) => {
  await button(practice, 'Skip the practice').click();
  await expect(practice.getByText(/Meet or Zoom in the browser/)).toBeVisible();
  expect(panelFrames(practice)).toEqual([]);
});

test('it can be gone through with the keyboard alone', async ({ practice }) => {
  await worry(practice).focus();
  await practice.keyboard.press('Enter');
  await openPanelFrame(practice);
  await practice.keyboard.press('Tab');
  await expect(button(practice, 'I asked it')).toBeFocused();
  await practice.keyboard.press('Enter');
  const panel = await openPanelFrame(practice);
  await expect(async () => {
    await practice.keyboard.press('Tab');
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  }).toPass();
  await practice.keyboard.type('Quiet');
  await expect(button(practice, 'Ask: which moment?')).toBeVisible();
});

test('it breaks no accessibility rule, and keeps still for who wants that', async ({
  practice,
}) => {
  await practice.emulateMedia({ reducedMotion: 'reduce' });
  expect(await faultsOf(practice)).toEqual([]);
  await worry(practice).click();
  await openPanelFrame(practice);
  expect(await faultsOf(practice)).toEqual([]);
  expect(await practice.evaluate(() => document.getAnimations().length)).toBe(0);
});
