/** The browser's keys: each does its step in the panel, and the keyboard goes where it was asked to. */
import type { Frame, Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { MEET_CALL, ZOOM_SHELL_CALL } from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openCall } from './support/open-call.ts';
import { openPanelFrame, panelBox, panelFrames } from './support/panel-frame.ts';
import { pressCommand } from './support/press-command.ts';
import { test } from './support/test.ts';

const noteOf = (panel: Frame, question: string) =>
  panel.getByRole('textbox', { name: `Notes: ${question}` });

test('"ask next" puts the cursor into the open note, and then into the next; Tab leads through the panel and out of it again', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  await askTwo(extension, page, panel);

  const isIn = () => page.evaluate(() => document.activeElement?.tagName === 'DIV');
  for (const key of ['Tab', 'Shift+Tab']) {
    let presses = 0;
    for (; presses < 40 && (await isIn()); presses += 1) await page.keyboard.press(key);
    expect(presses, key).toBeGreaterThan(0);
    expect(presses, key).toBeLessThan(40);
    await pressCommand(extension.worker, page, 'ask-next');
    await expect.poll(isIn).toBe(true);
  }
});

test('F6 gives the keyboard back, also where what had it is gone, and in full screen, which stays', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  const chat = page.getByRole('button', { name: 'Chat' });
  await chat.focus();
  await pressCommand(extension.worker, page, 'ask-next');
  await expect(noteOf(panel, RAMBLED)).toBeFocused();
  await chat.evaluate((button) => button.remove());
  await page.keyboard.press('F6');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.mouse.click(300, 300);
  await page.evaluate(() => window.fixture.fullscreen('stage'));
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await pressCommand(extension.worker, page, 'ask-next');
  await expect(noteOf(panel, RAMBLED)).toBeFocused();
  await page.keyboard.press('F6');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('in the frame of Zoom, "ask next" puts the cursor into the open note, and then into the next', async ({
  extension,
  page,
}) => {
  await askTwo(extension, page, await openCall(extension, page, ZOOM_SHELL_CALL));
});

async function askTwo(extension: ExtensionBrowser, page: Page, panel: Frame): Promise<void> {
  await pressCommand(extension.worker, page, 'ask-next');
  await expect(noteOf(panel, RAMBLED)).toBeFocused();
  await page.keyboard.type('the cache');
  await expect(noteOf(panel, RAMBLED)).toHaveValue('the cache');
  await pressCommand(extension.worker, page, 'ask-next');
  await expect(noteOf(panel, PRACTISE)).toBeFocused();
  await page.keyboard.type('graphs');
  await expect(noteOf(panel, PRACTISE)).toHaveValue('graphs');
}

test('"ask next" passes over a question already asked, and "find another" opens the search with the cursor in it', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  await test.step('a question already asked is passed over', async () => {
    await panel.getByRole('checkbox', { name: RAMBLED, exact: true }).check();
    await page.keyboard.press('Escape');
    await pressCommand(extension.worker, page, 'ask-next');
    await expect(noteOf(panel, PRACTISE)).toBeFocused();
  });
  await test.step('F6 leads back to the call', async () => {
    await page.keyboard.press('F6');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('c');
    expect(await page.evaluate(() => window.fixture.actions.length)).toBe(4);
  });

  await test.step('the search opens with the cursor in it, which comes back to it when it is open', async () => {
    await pressCommand(extension.worker, page, 'find-another');
    const search = panel.getByRole('combobox', { name: 'Search, or write your own' });
    await expect(search).toBeFocused();
    await page.keyboard.type('prac');
    await page.mouse.click(300, 300);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await pressCommand(extension.worker, page, 'find-another');
    await expect(search).toBeFocused();
    await page.keyboard.type('tise');
    await expect(search).toHaveValue('practise');
  });
});

test('a pill opens for them, a hidden panel comes back, and one that never was is loaded', async ({
  extension,
  page,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  expect(panelFrames(page)).toEqual([]);
  await pressCommand(extension.worker, page, 'find-another');
  const panel = await openPanelFrame(page);
  const search = panel.getByRole('combobox');
  await expect(search).toBeFocused();
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Collapse' }).click();
  await expect.poll(() => panelBox(page)).toMatchObject({ height: 36 });
  await pressCommand(extension.worker, page, 'find-another');
  await expect(search).toBeFocused();
  await expect.poll(() => panelBox(page)).toMatchObject({ width: 360 });
  await page.keyboard.press('Escape');
  await panel.getByRole('button', { name: 'Collapse' }).click();
  await pressCommand(extension.worker, page, 'toggle-panel');
  await expect.poll(() => panelBox(page)).toBeNull();
  await pressCommand(extension.worker, page, 'find-another');
  await expect(search).toBeFocused();
  await expect.poll(() => panelBox(page)).toMatchObject({ width: 360 });
  await page.keyboard.type('prac');
  await expect(search).toHaveValue('prac');
});

test('a moment is marked at once, also while the panel is put away, and a second press takes a mark back', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  await test.step('it is marked at once, and the call keeps the keyboard', async () => {
    await pressCommand(extension.worker, page, 'mark-moment');
    await expect(panel.getByRole('button', { name: /^Marked, 0:0\d · Undo$/ })).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await expect(panel.getByRole('button', { name: 'Mark', exact: true })).toBeVisible();
  });

  await test.step('so it is while the panel is put away, and both stand with the interview', async () => {
    await pressCommand(extension.worker, page, 'toggle-panel');
    await expect.poll(() => panelBox(page)).toBeNull();
    await pressCommand(extension.worker, page, 'mark-moment');
    const past = await extension.context.newPage();
    await past.goto(pageAddress(extension, 'interviews'));
    const moments = past.getByRole('list', { name: 'Moments you marked' }).getByRole('listitem');
    await expect(moments).toHaveCount(2);
    await page.bringToFront();
    expect(await panelBox(page)).toBeNull();
  });

  await test.step('a second press takes it back', async () => {
    await pressCommand(extension.worker, page, 'toggle-panel');
    const mark = panel.getByRole('button', { name: 'Mark', exact: true });
    await mark.click();
    await panel.getByRole('button', { name: /Undo$/ }).click();
    const kept = async () => {
      const records = await extension.worker.evaluate(() => chrome.storage.local.get(null));
      return Object.entries(records)
        .filter(([key]) => key.startsWith('v1/moment/'))
        .map(([, record]) => JSON.stringify(record).includes('goneAt'))
        .toSorted();
    };
    await expect.poll(kept).toEqual([false, false, true]);
  });
});

test('where no call is open they open the popup, or step in a panel beside the tab', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(pageAddress(extension, 'panel'));
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  await pressCommand(extension.worker, page, 'find-another');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await pressCommand(extension.worker, page, 'mark-moment');
  await expect(page.getByRole('button', { name: /Undo$/ })).toBeVisible();
});

test('the sheet of keys shows those that the browser has given, and Escape closes it first', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('button', { name: 'Keys' }).click();
  const sheet = panel.getByRole('region', { name: 'Keys' });
  await expect(sheet).toBeFocused();
  for (const key of ['D', 'Q', 'E', 'K']) {
    await expect(sheet.getByText(`Alt+Shift+${key}`)).toBeVisible();
  }
  const header = await panel.locator('header').boundingBox();
  const covered = await sheet.boundingBox();
  expect(covered?.y, 'the header stays whole').toBe(header?.height ?? 'the height of the header');
  expect(await faultsOf(panel)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(panel.getByRole('button', { name: 'More' })).toBeFocused();
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  const opened = extension.context.waitForEvent('page');
  await sheet.getByRole('button', { name: 'Change the keys' }).click();
  const options = await opened;
  await expect(options.getByRole('region', { name: 'Shortcuts' })).toBeInViewport();
});

test('a panel takes a step from the background alone, and only that of its own tab', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page);
  const options = await extension.context.newPage();
  await options.goto(pageAddress(extension, 'options'));
  const tab = await extension.worker.evaluate(async () => {
    const [call] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
    return call?.id ?? -1;
  });
  const step = { kind: 'background/step', step: 'mark', tab, press: 'once' };
  await options.evaluate((message) => chrome.runtime.sendMessage(message), step);
  await options.evaluate((message) => chrome.tabs.sendMessage(message.tab, message), step);
  const other = { ...step, tab: tab + 1000 };
  await extension.worker.evaluate(
    (message) => chrome.tabs.sendMessage(message.tab - 1000, message),
    other,
  );
  await expect(panel.getByRole('button', { name: 'Mark', exact: true })).toBeVisible();
  await extension.worker.evaluate((message) => chrome.tabs.sendMessage(message.tab, message), step);
  await expect(panel.getByRole('button', { name: /Undo$/ })).toBeVisible();
});
