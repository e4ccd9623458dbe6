/** The reading page in a browser: every question in full, chosen where it is read. */
import { expect, type Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { pageAddress, RAMBLED, STUCK } from './support/choose.ts';
import { test } from './support/test.ts';

async function openReading(extension: ExtensionBrowser): Promise<Page> {
  const reading = await extension.context.newPage();
  await reading.goto(pageAddress(extension, 'read'));
  await expect(reading.getByRole('heading', { level: 1 })).toHaveText('All 50 questions');
  return reading;
}

const tick = (page: Page, text: string) => page.getByRole('checkbox', { name: text, exact: true });

test('all fifty stand by aspect, and each can be ticked', async ({ extension }) => {
  const reading = await openReading(extension);
  await expect(reading.getByRole('checkbox')).toHaveCount(50);
  await expect(reading.getByRole('navigation').getByRole('link')).toHaveCount(13);
});

test('what is ticked here stands in the popup, and the other way round', async ({ extension }) => {
  const reading = await openReading(extension);
  await tick(reading, STUCK).check();
  await tick(reading, RAMBLED).check();
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(popup.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await tick(popup, STUCK).uncheck();
  await expect(tick(reading, STUCK)).not.toBeChecked();
  await expect(tick(reading, RAMBLED)).toBeChecked();
});

test('the chosen ones are put in order at the side', async ({ extension }) => {
  const reading = await openReading(extension);
  await tick(reading, STUCK).check();
  await tick(reading, RAMBLED).check();
  const side = reading.getByRole('list', { name: 'Chosen questions' });
  await side.getByRole('link', { name: RAMBLED }).focus();
  await reading.keyboard.press('Alt+ArrowUp');
  await expect(side.getByRole('link')).toHaveText([RAMBLED, STUCK]);
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`no accessibility fault in ${colorScheme}, wide and narrow`, async ({ extension }) => {
    const reading = await openReading(extension);
    await reading.emulateMedia({ colorScheme });
    await tick(reading, STUCK).check();
    expect(await faultsOf(reading)).toEqual([]);
    await reading.setViewportSize({ width: 320, height: 600 });
    expect(await faultsOf(reading)).toEqual([]);
    const sideways = await reading.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways).toBe(0);
  });
}
