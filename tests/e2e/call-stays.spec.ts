/** The frame stays in the page, whatever the page does. */

import { listenAtBackground } from './support/background-ear.ts';
import {
  go,
  MEET_CALL,
  ZOOM_SHELL_CALL,
  ZOOM_TAB_CALL,
  zoomClient,
} from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import {
  hostCount,
  isUsable,
  openPanelFrame,
  panelBox,
  panelFrames,
} from './support/panel-frame.ts';

const NOTES = 'Notes on the whole interview';

test('a removed host is back within a second, and styles and attributes put on the host do not hide it', async ({
  page,
  background,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const first = await openPanelFrame(page);
  const nonces = async () =>
    (await background.heard()).flatMap(({ message }) =>
      message.kind === 'script/nonce' ? [message.nonce] : [],
    );
  const panel = await test.step('a removed host is back, with a nonce of its own', async () => {
    await expect.poll(nonces).toHaveLength(1);
    await page.evaluate(() => document.querySelector(':root > div')?.remove());
    await expect.poll(() => hostCount(page), { timeout: 1000 }).toBe(1);
    await expect.poll(() => first.isDetached()).toBe(true);
    const back = await openPanelFrame(page);
    await expect.poll(nonces).toHaveLength(2);
    expect(new Set(await nonces()).size).toBe(2);
    return back;
  });

  await test.step('styles and attributes do not hide it', async () => {
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = ':root > div { display: none !important; opacity: 0 !important }';
      document.head.append(style);
      const host = document.querySelector(':root > div');
      host?.setAttribute('style', 'visibility:hidden!important;pointer-events:none!important');
      host?.setAttribute('inert', '');
      host?.setAttribute('hidden', '');
    });
    await expect
      .poll(() => page.evaluate(() => document.querySelector(':root > div')?.attributes.length))
      .toBe(1);
    const looks = await page.evaluate(() => {
      const host = document.querySelector(':root > div');
      if (host === null) return null;
      const { display, opacity, visibility, pointerEvents } = getComputedStyle(host);
      return { display, opacity, visibility, pointerEvents };
    });
    expect(looks).toEqual({
      display: 'block',
      opacity: '1',
      visibility: 'visible',
      pointerEvents: 'auto',
    });
  });

  await test.step('a page that draws itself anew leaves it as it is', async () => {
    const notes = panel.getByRole('textbox', { name: NOTES });
    await notes.fill('still here');
    await page.evaluate(() => document.body.replaceChildren());
    await expect(notes).toHaveValue('still here');
  });
});

test('a page that keeps removing it wins until the minute is over, or the person asks for it', async ({
  page,
  background,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  const removed = await page.evaluate(async () => {
    const host = () => document.querySelector(':root > div');
    let times = 0;
    while (times < 20 && host() !== null) {
      host()?.remove();
      times += 1;
      // What is put back is back before the next picture is drawn.
      await new Promise(requestAnimationFrame);
    }
    return times;
  });
  expect(removed).toBeGreaterThanOrEqual(5);
  expect(removed).toBeLessThanOrEqual(6);
  expect(await hostCount(page)).toBe(0);
  await background.tell({ kind: 'background/show' });
  await openPanelFrame(page);
  await expect.poll(() => isUsable(page)).toBe(true);
});

test('in Meet and in Zoom it follows html and stage into full screen and back, with its text', async ({
  page,
}) => {
  const isReachable = async () => {
    const box = await panelBox(page);
    if (box === null) return false;
    const found = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.matches('div:not([class])'),
      [box.x + box.width / 2, box.y + box.height / 2],
    );
    return found === true;
  };
  for (const [name, url] of [
    ['Meet', MEET_CALL],
    ['Zoom', ZOOM_TAB_CALL],
  ] as const) {
    await page.goto(`${url}#in-call`);
    const panel = await openPanelFrame(page);
    const notes = panel.getByRole('textbox', { name: NOTES });
    for (const element of ['html', 'stage'] as const) {
      const what = `${element} of ${name}`;
      await notes.fill(what);
      await page.evaluate((wanted) => window.fixture.fullscreen(wanted), element);
      await page.waitForFunction(() => document.fullscreenElement !== null);
      await expect.poll(isReachable, what).toBe(true);
      await expect(notes).toHaveValue(what);
      await page.evaluate(() => document.exitFullscreen());
      await page.waitForFunction(() => document.fullscreenElement === null);
      await expect.poll(isReachable, what).toBe(true);
      await expect.poll(() => hostCount(page), what).toBe(1);
      await expect(notes).toHaveValue(what);
    }
  }
});

test('in the frame of Zoom it follows the client into full screen', async ({ page }) => {
  await page.goto(`${ZOOM_SHELL_CALL}#in-call`);
  const client = await zoomClient(page);
  /** The frame is loaded anew on the way from one document to the other. */
  const noted = async () => {
    const [panel] = panelFrames(page);
    try {
      return await panel?.getByRole('textbox', { name: NOTES }).inputValue({ timeout: 1000 });
    } catch (error) {
      return String(error);
    }
  };
  await (await openPanelFrame(page)).getByRole('textbox', { name: NOTES }).fill('the cache one');
  await client.evaluate(() => window.fixture.fullscreen('html'));
  await client.waitForFunction(() => document.fullscreenElement !== null);
  await expect.poll(() => hostCount(client)).toBe(1);
  // It stands once its words are there: until then its frame comes and goes.
  await expect.poll(noted).toBe('the cache one');
  await expect.poll(() => panelBox(page)).toMatchObject({ y: 0 });
  await client.evaluate(() => document.exitFullscreen());
  await expect.poll(() => hostCount(page)).toBe(1);
  await expect.poll(noted).toBe('the cache one');
  expect(await hostCount(client)).toBe(0);
});

test('when the extension is reloaded, its old frame goes and the new one takes the place', async ({
  page,
  extension,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const old = await openPanelFrame(page);
  const comesBack = extension.context.waitForEvent('serviceworker');
  // Later, so that the browser can answer before its worker is gone.
  await extension.worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
  const ear = await listenAtBackground(await comesBack);
  await expect.poll(() => old.isDetached(), { timeout: 5000 }).toBe(true);
  await ear.injectAgain();
  await openPanelFrame(page);
  expect(await hostCount(page)).toBe(1);
  await go(page, 'left');
  await expect.poll(ear.phase).toBe('ended');
});

test('when the extension goes for good, the page gets everything back', async ({
  page,
  extension,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  const root = page.locator('#page');
  await expect.poll(() => root.getAttribute('style')).toContain('calc');
  await extension.worker.evaluate(() => void setTimeout(() => chrome.management.uninstallSelf()));
  await expect.poll(() => hostCount(page), { timeout: 5000 }).toBe(0);
  await expect.poll(() => root.getAttribute('style')).toBe('');
});
