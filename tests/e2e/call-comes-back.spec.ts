/** The frame is loaded anew under someone who writes: nothing they had in hand is gone. */
import type { Frame, Page } from '@playwright/test';
import {
  go,
  MEET_CALL,
  MEET_LANDING,
  ZOOM_SHELL_CALL,
  zoomClient,
} from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { hostCount, openPanelFrame, panelFrames } from './support/panel-frame.ts';
import { test } from './support/test.ts';

/** As a page does it that takes the host out: in the turn after, the frame is another one. */
async function lose(page: Page, old: Frame): Promise<Frame> {
  await page.evaluate(() => document.querySelector(':root > div')?.remove());
  await expect.poll(() => old.isDetached()).toBe(true);
  return openPanelFrame(page);
}

/** The last place of the cursor has to be with the browser before the frame goes. */
function placed(panel: Frame, start: number): Promise<void> {
  return expect
    .poll(() => panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))))
    .toContain(`"start":${start}`);
}

test('a note half typed goes on in the middle of its word, and a search where its cursor was, unless the call has the keyboard', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const first = await openPanelFrame(page);
  await first.getByRole('textbox', { name: `Notes: ${PRACTISE}` }).click();
  await page.keyboard.type('graphs and he');
  await placed(first, 13);
  // The words have a quarter of a second; the place of the cursor is faster.
  await expect
    .poll(() => first.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null))))
    .toContain('graphs and he');
  const second = await lose(page, first);
  const note = second.getByRole('textbox', { name: `Notes: ${PRACTISE}` });
  await expect(note).toBeFocused();
  await page.keyboard.type('aps');
  await expect(note).toHaveValue('graphs and heaps');
  await expect(second.getByRole('checkbox').first()).toHaveAccessibleName(PRACTISE);
  expect(await page.evaluate(() => window.fixture.keylog)).toEqual([]);

  await second.getByRole('button', { name: 'Find another question' }).click();
  await page.keyboard.type('hit');
  await page.keyboard.press('ArrowLeft');
  await placed(second, 2);
  const third = await lose(page, second);
  const search = { name: /^Search/ };
  await expect(third.getByRole('combobox', search)).toBeFocused();
  await page.keyboard.type('n');
  await expect(third.getByRole('combobox', search)).toHaveValue('hint');

  await go(page, 'lobby-guest');
  const name = page.getByLabel('Your name');
  await name.click();
  await page.keyboard.type('Sa');
  await expect
    .poll(() => third.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null))))
    .toContain('"field":null');
  const fourth = await lose(page, third);
  await expect(fourth.getByRole('combobox', search)).toHaveValue('hint');
  await page.keyboard.type('m');
  await expect(name).toHaveValue('Sam');
});

test('from the landing page to a call and to another one it is the same panel', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(MEET_LANDING);
  await page.getByRole('link').click();
  const panel = await openPanelFrame(page);
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await go(page, 'in-call');
  await note.fill('the cache one');
  await page.evaluate(() => {
    history.pushState(null, '', '/klm-nopq-rst');
    window.fixture.go('in-call');
  });
  await expect.poll(() => hostCount(page)).toBe(1);
  await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
  expect(panel.isDetached()).toBe(false);
  expect(panelFrames(page)).toEqual([panel]);
});

test('with the shell and the client of Zoom both alive, a tab has one panel', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${ZOOM_SHELL_CALL}#in-call`);
  const client = await zoomClient(page);
  await client.evaluate(() => window.fixture.go('in-call'));
  const panel = await openPanelFrame(page);
  await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
    if (tab !== undefined) await chrome.tabs.sendMessage(tab.id, { kind: 'background/show' });
  });
  await client.evaluate(() => window.fixture.modal());
  // A dialog of the client makes nothing unusable that is outside of its frame.
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).click();
  await page.keyboard.type('the cache one');
  await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  expect(panelFrames(page)).toEqual([panel]);
  expect([await hostCount(page), await hostCount(client)]).toEqual([1, 0]);
});

test('a panel that was open on request is open again after the extension is reloaded', async ({
  extension,
  page,
}) => {
  // Nothing waits: it would not come by itself.
  await page.goto(`${MEET_CALL}#in-call`);
  const show = (worker: typeof extension.worker) =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
      if (tab !== undefined) await chrome.tabs.sendMessage(tab.id, { kind: 'background/show' });
    });
  await expect(() => show(extension.worker)).toPass();
  const old = await openPanelFrame(page);
  const comesBack = extension.context.waitForEvent('serviceworker');
  await extension.worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  await comesBack;
  await expect.poll(() => old.isDetached(), { timeout: 10_000 }).toBe(true);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('textbox', { name: 'Notes on the whole interview' })).toBeVisible();
  await expect.poll(() => hostCount(page)).toBe(1);
});

test('a call left by a link goes on when the tab comes back to it; loaded anew, it has the keyboard and not its panel', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const first = await openPanelFrame(page);
  await first.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill('the cache one');
  await expect(first.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  await page.goto(`${MEET_CALL.replace('abc', 'xyz')}#in-call`);
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await expect(popup.getByText('Next interview')).toBeVisible();
  await page.bringToFront();
  await page.goto(`${MEET_CALL}#in-call`);
  const again = await openPanelFrame(page);
  await expect(again.getByText('45 min left')).toBeVisible();
  await expect(again.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'the cache one',
  );

  await again.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(', yes');
  await placed(again, 18);
  await page.reload();
  const anew = await openPanelFrame(page);
  await expect(anew.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'the cache one, yes',
  );
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => window.fixture.actions.length)).toBe(4);
});

test('a background that dies as it vouches for the panel is asked again', async ({
  extension,
  page,
}) => {
  await choose(extension);
  // What it remembers of the nonce is written, and the answer never leaves it.
  await extension.worker.evaluate(() => {
    chrome.runtime.onMessage.addListener((message) => {
      if (String(message.kind) !== 'panel/verify') return;
      const area = chrome.storage.session;
      for (const name of ['set', 'remove'] as const) {
        const write: (...given: unknown[]) => unknown = Reflect.get(area, name).bind(area);
        const unanswered = (items: unknown) => {
          write(items, () => Object.assign(globalThis, { hasVouched: true }));
          return new Promise(() => undefined);
        };
        Object.assign(area, { [name]: unanswered });
      }
    });
  });
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect
    .poll(() => extension.worker.evaluate(() => Reflect.get(globalThis, 'hasVouched')))
    .toBe(true);
  const session = await extension.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect(panel.getByRole('textbox', { name: `Notes: ${PRACTISE}` })).toBeVisible();
});
