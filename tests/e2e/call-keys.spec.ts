/** Keys and focus: what is typed into the panel never reaches the call, and nothing is taken. */

import { go, MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelFrames } from './support/panel-frame.ts';

const NOTES = 'Notes on the whole interview';

test('the shortcuts of Meet and Zoom fire as ever, but not while notes are typed; no policy of the page is broken', async ({
  page,
  extension,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const [name, url, keys] of [
    ['Meet', MEET_CALL, ['c', ' ', 'Control+d', 'Control+e']],
    ['Zoom', ZOOM_TAB_CALL, [' ', 'Alt+a', 'Alt+v']],
  ] as const) {
    const press = async () => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // Each action is seen by each of the four places where a page may listen.
    const firesAll = async (what: string) => {
      await press();
      await expect
        .poll(() => page.evaluate(() => new Set(window.fixture.actions).size), `${name}, ${what}`)
        .toBe(keys.length * 4);
    };
    await page.goto(`${url}#in-call`);
    const panel = await openPanelFrame(page);
    await page.bringToFront();
    await firesAll('where nobody has clicked yet');
    await page.evaluate(() => void Object.assign(window.fixture, { actions: [], keylog: [] }));

    const notes = panel.getByRole('textbox', { name: NOTES });
    await notes.click();
    const said = `${name}: decide c, abcdefghijklmnopqrstuvwxyz `;
    await page.keyboard.type(said);
    await press();
    const letters = keys.filter((key) => key.length === 1).join('');
    // Beside it stands what was noted in the call before.
    await expect(notes, name).toHaveValue(new RegExp(said + letters));
    expect(await page.evaluate(() => window.fixture.keylog), name).toEqual([]);
    expect(await page.evaluate(() => window.fixture.actions), name).toEqual([]);

    await page.mouse.click(300, 300);
    await firesAll('with the keyboard given back');
    expect(await page.evaluate(() => window.fixture.violations), name).toEqual([]);
  }
  expect(errors).toEqual([]);
  expect(panelFrames(page)).toHaveLength(1);
  expect(extension.refused, 'asked of the network').toEqual([]);
});

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

test('appearing and changing phases leave the keyboard where it is, and Escape gives it back to what had it, or to the page', async ({
  page,
  background,
}) => {
  await background.place({ appear: false });
  await page.goto(`${MEET_CALL}#lobby-guest`);
  const name = page.getByLabel('Your name');
  await name.focus();
  await background.tell({ kind: 'background/show' });
  const panel = await openPanelFrame(page);
  await page.keyboard.type('Sam');
  await expect(name).toHaveValue('Sam');

  const notes = panel.getByRole('textbox', { name: NOTES });
  await notes.click();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await page.keyboard.type('my');
  await expect(name).toHaveValue('Sammy');

  await go(page, 'in-call');
  await expect.poll(background.phase).toBe('inCall');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  // Nothing had it.
  await notes.click();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => window.fixture.actions.length)).toBe(4);
});
