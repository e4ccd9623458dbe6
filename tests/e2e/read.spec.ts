/** The reading page in a browser: every question in full, chosen where it is read. */
import { expect, type Page } from '@playwright/test';
import { soundInBothThemes } from './support/both-themes.ts';
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

test('all fifty stand by aspect, what is ticked is in the popup and in order at the side; in neither theme a rule is broken', async ({
  extension,
}) => {
  const reading = await openReading(extension);
  await expect(reading.getByRole('checkbox')).toHaveCount(50);
  await expect(reading.getByRole('navigation').getByRole('link')).toHaveCount(13);

  await test.step('the list of aspects goes along with what is read', async () => {
    const current = reading.getByRole('navigation').locator('[aria-current]');
    await expect(current).toHaveText('Opening');
    await reading.getByRole('navigation').getByRole('link', { name: 'Projects' }).click();
    await expect(current).toHaveText('Projects');
    await reading.evaluate(() => scrollTo(0, 0));
    await expect(current).toHaveText('Opening');
  });

  await test.step('the chosen ones are put in order at the side', async () => {
    await tick(reading, STUCK).check();
    await tick(reading, RAMBLED).check();
    const side = reading.getByRole('list', { name: 'Chosen questions' });
    await side.getByRole('link', { name: RAMBLED }).focus();
    await reading.keyboard.press('Alt+ArrowUp');
    await expect(side.getByRole('link')).toHaveText([RAMBLED, STUCK]);
  });

  await test.step('they stand in the popup, and the other way round', async () => {
    const popup = await extension.context.newPage();
    await popup.goto(pageAddress(extension, 'popup'));
    await expect(popup.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await tick(popup, RAMBLED).uncheck();
    await expect(tick(reading, RAMBLED)).not.toBeChecked();
    await expect(tick(reading, STUCK)).toBeChecked();
    await popup.close();
  });
  await soundInBothThemes(reading, 'one chosen', { widths: [1280, 320] });
});

test('three are chosen by keys alone: search, arrows, Space; where the page is narrow, they and the aspects are in its foot', async ({
  extension,
}) => {
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

  await reading.setViewportSize({ width: 400, height: 700 });
  await reading.evaluate(() => scrollTo(0, 4000));
  const bar = reading.getByRole('button', { name: '3 chosen' });
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

test('on paper there are the questions, the chosen ones first, and no control, on few sheets that name the template', async ({
  extension,
}) => {
  const reading = await openReading(extension);
  await test.step('the foot of each sheet names the template, whatever its name holds', async () => {
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

  for (const [format, width, height] of [
    ['A4', 595, 842],
    ['Letter', 612, 792],
  ] as const) {
    const pdf = (await reading.pdf({ format })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(boxes.length, format).toBeGreaterThan(3);
    expect(boxes.length, format).toBeLessThan(12);
    for (const [, wide, high] of boxes) {
      expect(Math.abs(Number(wide) - width), format).toBeLessThan(2);
      expect(Math.abs(Number(high) - height), format).toBeLessThan(2);
    }
    await expect(reading, format).toHaveTitle('Choose your questions');
  }

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
