/** Settings changed on the options page while a call is on: the open panel follows at once. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { BUILD } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelBox } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const sizeOf = (place: Locator) =>
  place.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test('side, width and text size reach the panel in a call, and what was dragged there gives way', async ({
  extension,
  page,
}) => {
  const options = await extension.context.newPage();
  await options.goto(pageAddress(extension, 'options'));
  await options.getByRole('radio', { name: 'In every call' }).check();
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('separator')).toBeVisible();
  const foot = panel.getByRole('button', { name: 'Find another question' });
  expect(await sizeOf(foot)).toBe(14);

  // A width of this site's own.
  await panel.getByRole('separator').focus();
  await page.keyboard.press('End');
  await expect.poll(async () => (await panelBox(page))?.width).toBe(520);

  await options.getByRole('slider', { name: 'Width of the panel' }).fill('400');
  await expect.poll(async () => (await panelBox(page))?.width).toBe(400);
  await options.getByRole('radio', { name: 'Left' }).check();
  await expect.poll(async () => (await panelBox(page))?.x).toBe(0);
  await options.getByRole('radio', { name: 'Largest' }).check();
  await expect.poll(() => sizeOf(foot)).toBe(21);
  expect(await sizeOf(options.getByRole('button', { name: 'Export' }))).toBe(21);

  await page.reload();
  await openPanelFrame(page);
  await expect.poll(async () => (await panelBox(page))?.width).toBe(400);
  expect((await panelBox(page))?.x).toBe(0);
});

type Asked = {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
};

test('a setting is found by the keyboard alone, and About names every permission of the running extension with a reason', async ({
  extension,
  page,
}) => {
  await page.goto(pageAddress(extension, 'options'));
  await page.getByRole('searchbox', { name: 'Find a setting' }).focus();
  await page.keyboard.type('feedback');
  await expect(page.getByText('1 found.')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('spinbutton', { name: 'Time kept for feedback' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Find a setting' })).toBeFocused();

  const manifest: Asked = JSON.parse(readFileSync(`${BUILD}/manifest.json`, 'utf8'));
  const about = page.getByRole('region', { name: 'About' });
  await expect(about.getByText(`version ${manifest.version}`)).toBeVisible();
  const asked = [
    ...manifest.permissions,
    ...manifest.host_permissions,
    ...manifest.optional_permissions,
    ...manifest.optional_host_permissions,
  ];
  expect(asked.length).toBeGreaterThan(8);
  await expect(about.locator('code')).toHaveText(asked);
  const reasons = about.locator('dd');
  await expect(reasons).not.toHaveCount(0);
  for (const reason of await reasons.allTextContents()) expect(reason).toMatch(/^To .+\.$/);
});
