/** Keys and focus: what is typed into the panel never reaches the call, and nothing is taken. */

import { go, MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelFrames } from './support/panel-frame.ts';

const NOTES = 'Notes on the whole interview';

for (const [name, url, keys] of [
  ['Meet', MEET_CALL, ['c', ' ', 'Control+d', 'Control+e']],
  ['Zoom', ZOOM_TAB_CALL, [' ', 'Alt+a', 'Alt+v']],
] as const) {
  test(`the shortcuts of ${name} do not fire while notes are typed`, async ({ page }) => {
    await page.goto(`${url}#in-call`);
    const panel = await openPanelFrame(page);
    await panel.getByRole('textbox', { name: NOTES }).click();
    await page.keyboard.type('decide c, abcdefghijklmnopqrstuvwxyz ');
    for (const key of keys) await page.keyboard.press(key);
    await expect(panel.getByRole('textbox', { name: NOTES })).toHaveValue(/^decide c/);
    expect(await page.evaluate(() => window.fixture.keylog)).toEqual([]);
    expect(await page.evaluate(() => window.fixture.actions)).toEqual([]);
  });

  test(`the shortcuts of ${name} fire as ever while the call has the keyboard`, async ({
    page,
  }) => {
    await page.goto(`${url}#in-call`);
    await openPanelFrame(page);
    await page.bringToFront();
    for (const key of keys) await page.keyboard.press(key);
    // Each action is seen by each of the four places where a page may listen.
    await expect
      .poll(() => page.evaluate(() => new Set(window.fixture.actions).size))
      .toBe(keys.length * 4);
  });
}

test('nothing of what is said to the panel passes through the page', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Object.assign(window, { seen });
    window.addEventListener('message', (event) => seen.push(event.data), true);
  });
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  await go(page, 'left');
  expect(await page.evaluate(() => Reflect.get(window, 'seen'))).toEqual([]);
  expect(await page.evaluate(() => [window.length, window.frames[0] ?? null])).toEqual([0, null]);
});

test('appearing and changing phases leave the keyboard where it is', async ({
  page,
  background,
}) => {
  await background.place({ appear: false });
  await page.goto(`${MEET_CALL}#lobby-guest`);
  await page.getByLabel('Your name').focus();
  await background.tell({ kind: 'background/show' });
  await openPanelFrame(page);
  await page.keyboard.type('Sam');
  await expect(page.getByLabel('Your name')).toHaveValue('Sam');
  await go(page, 'in-call');
  await expect.poll(background.phase).toBe('inCall');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
});

test('Escape gives the keyboard back to what had it', async ({ page }) => {
  await page.goto(`${MEET_CALL}#lobby-guest`);
  const panel = await openPanelFrame(page);
  await page.getByLabel('Your name').focus();
  await panel.getByRole('textbox', { name: NOTES }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Sam');
  await expect(page.getByLabel('Your name')).toHaveValue('Sam');
});

test('Escape gives the keyboard back to the page where nothing had it', async ({ page }) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', { name: NOTES }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => window.fixture.actions.length)).toBe(4);
});

test('no policy of the page is broken and nothing is asked of the network', async ({
  page,
  extension,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const url of [MEET_CALL, ZOOM_TAB_CALL]) {
    await page.goto(`${url}#in-call`);
    await openPanelFrame(page);
    expect(await page.evaluate(() => window.fixture.violations)).toEqual([]);
  }
  expect(errors).toEqual([]);
  expect(panelFrames(page)).toHaveLength(1);
  expect(extension.refused).toEqual([]);
});
