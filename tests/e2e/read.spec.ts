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

test('the list of aspects goes along with what is read', async ({ extension }) => {
  const reading = await openReading(extension);
  const current = reading.getByRole('navigation').locator('[aria-current]');
  await expect(current).toHaveText('Opening');
  await reading.getByRole('navigation').getByRole('link', { name: 'Projects' }).click();
  await expect(current).toHaveText('Projects');
  await reading.evaluate(() => scrollTo(0, 0));
  await expect(current).toHaveText('Opening');
});

test('three are chosen by keys alone: search, arrows, Space', async ({ extension }) => {
  const reading = await openReading(extension);
  await reading.getByRole('searchbox', { name: 'Search questions' }).focus();
  await reading.keyboard.type('stuck');
  await reading.keyboard.press('Enter');
  await reading.keyboard.press('Escape');
  await reading.keyboard.press('ArrowDown');
  await reading.keyboard.press('Space');
  await reading.keyboard.press('ArrowDown');
  await reading.keyboard.press('Space');
  await expect(reading.getByText('3 chosen, a good number.')).toBeVisible();
  for (let step = 0; step < 20; step += 1) await reading.keyboard.press('ArrowDown');
  // Neither the search above nor the foot of the window lies over it.
  await expect(reading.locator(':focus')).toBeInViewport({ ratio: 1 });
});

test('where the page is narrow, the chosen ones and the aspects are in its foot', async ({
  extension,
}) => {
  const reading = await openReading(extension);
  await tick(reading, STUCK).check();
  await reading.setViewportSize({ width: 400, height: 700 });
  await reading.evaluate(() => scrollTo(0, 4000));
  const bar = reading.getByRole('button', { name: '1 chosen' });
  await expect(bar).toBeInViewport({ ratio: 1 });
  await bar.click();
  await expect(reading.getByRole('list', { name: 'Chosen questions' })).toBeInViewport();
  await reading.getByRole('link', { name: 'Code', exact: true }).focus();
  await reading.keyboard.press('Escape');
  await expect(bar).toHaveAttribute('aria-expanded', 'false');
  await expect(bar).toBeFocused();
  await reading.keyboard.press('Enter');
  await reading.getByRole('link', { name: 'Code', exact: true }).click();
  await expect(reading.getByRole('heading', { name: 'Code', exact: true })).toBeInViewport();
  await expect(bar).toHaveAttribute('aria-expanded', 'false');
});

test('on paper there are the questions, the chosen ones first and marked, and no control', async ({
  extension,
}) => {
  const reading = await openReading(extension);
  await tick(reading, STUCK).check();
  await reading.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(reading.getByRole('searchbox')).toBeHidden();
  await expect(reading.getByRole('button')).toHaveCount(0);
  await expect(reading.getByRole('navigation')).toBeHidden();
  const top = reading.getByRole('region').or(reading.locator('section')).filter({ hasText: STUCK });
  await expect(top.first()).toBeVisible();
  await expect(reading.getByText('Chosen', { exact: true })).toHaveCount(1);
  const [colour, inside, after] = await reading.evaluate(() => [
    getComputedStyle(document.documentElement).backgroundColor,
    getComputedStyle(document.querySelector('.read-question') ?? document.body).breakInside,
    getComputedStyle(document.querySelector('.read-aspect h2') ?? document.body).breakAfter,
  ]);
  expect([colour, inside, after]).toEqual(['rgb(255, 255, 255)', 'avoid', 'avoid']);
});

for (const [format, width, height] of [
  ['A4', 595, 842],
  ['Letter', 612, 792],
] as const) {
  test(`printed on ${format} it is a few sheets of that size`, async ({ extension }) => {
    const reading = await openReading(extension);
    const pdf = (await reading.pdf({ format })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length).toBeGreaterThan(3);
    expect(boxes.length).toBeLessThan(12);
    for (const [, wide, high] of boxes) {
      expect(Math.abs(Number(wide) - width)).toBeLessThan(2);
      expect(Math.abs(Number(high) - height)).toBeLessThan(2);
    }
    await expect(reading).toHaveTitle('Choose your questions');
  });
}

test('the foot of each sheet names the template, whatever its name holds', async ({
  extension,
}) => {
  const reading = await openReading(extension);
  const feet = await reading.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const said = [document.title, ...rules.map(({ cssText }) => cssText)];
    dispatchEvent(new Event('afterprint'));
    return said.join('\n');
  });
  expect(feet).toMatch(/^Interview feedback\n/);
  expect(feet).toContain('@page');
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
