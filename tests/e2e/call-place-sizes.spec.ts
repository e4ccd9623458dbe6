/** The panel's place at every zoom and window, and beside the side panels of the call itself. */
import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/browser.ts';
import { MEET_CALL, ZOOM_TAB_CALL } from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelBox } from './support/panel-frame.ts';

const CALLS = [
  ['Meet', MEET_CALL, '.bar button'],
  ['Zoom', ZOOM_TAB_CALL, '#wc-footer button'],
] as const;

/** Buttons of the call's bar that another thing lies over, though they are within the window. */
function covered(page: Page, controls: string): Promise<readonly string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].flatMap((button) => {
        const box = button.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const isSeen = x > 0 && x < innerWidth && y > 0 && y < innerHeight;
        const host = document.querySelector(':root > div');
        return isSeen && document.elementFromPoint(x, y) === host ? [button.ariaLabel ?? ''] : [];
      }),
    controls,
  );
}

async function setZoom({ worker }: ExtensionBrowser, factor: number): Promise<void> {
  await worker.evaluate(async (wanted) => {
    const [tab] = await chrome.tabs.query({ url: 'https://*/*' });
    const set: unknown = Reflect.get(chrome.tabs, 'setZoom');
    if (tab !== undefined && typeof set === 'function') await set.call(chrome.tabs, tab.id, wanted);
  }, factor);
}

/** By the page's own pixels, whatever the zoom. */
async function stands(page: Page): Promise<readonly number[]> {
  const frame = await (await openPanelFrame(page)).evaluate(() => [innerWidth, innerHeight]);
  return frame.map(Math.round);
}

const WINDOWS = [
  [400, 720],
  [640, 480],
  [800, 600],
  [1280, 720],
  [1920, 1080],
] as const;

/** Once the page has heard of it and is drawn in it: the place before may be the very same. */
async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
  await page.evaluate(async () => {
    for (let drawn = 0; drawn < 2; drawn += 1) await new Promise(requestAnimationFrame);
  });
}

for (const [name, url, controls] of CALLS) {
  test(`${name} keeps its bar free in every window at both sides, at every zoom, and beside its own chat`, async ({
    extension,
    page,
    background,
  }) => {
    // Loaded without room beside the call, with just enough, and with much; all else is resized live.
    for (const [side, windows, loads] of [
      ['left', WINDOWS, [400, 800]],
      ['right', WINDOWS.toReversed(), [1920, 640]],
    ] as const) {
      await background.place({ side, width: 520 });
      await page.goto('about:blank');
      for (const [width, height] of windows) {
        const what = `at the ${side} in ${width} x ${height}`;
        await resize(page, width, height);
        if (width === loads[0]) await page.goto(`${url}#in-call`);
        if (width === loads[1]) await page.reload();
        await openPanelFrame(page);
        const asked = Math.min(520, Math.max(320, width - 480));
        await expect
          .poll(() => panelBox(page), what)
          .toMatchObject({ x: side === 'left' ? 0 : width - asked, width: asked });
        await expect.poll(() => covered(page, controls), what).toEqual([]);
      }
    }

    await background.place({ side: 'right', width: 360 });
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.reload();
    const panel = await openPanelFrame(page);
    for (const [factor, wanted] of [
      [0.5, 360],
      [2, 320],
      // The browser would keep the last one for the site, and for the tests after this one.
      [1, 360],
    ] as const) {
      const what = `at a page zoom of ${factor}`;
      await setZoom(extension, factor);
      await expect.poll(async () => (await stands(page))[0], what).toBe(wanted);
      await expect.poll(() => covered(page, controls), what).toEqual([]);
      const handle = panel.getByRole('separator');
      await expect(handle, what).toHaveAttribute('aria-valuenow', String(wanted));
    }

    for (const [width, wanted, most] of [
      [900, 360, 420],
      [640, 320, 320],
      [1600, 360, 520],
      [1280, 360, 520],
    ] as const) {
      const what = `with the usual width in ${width}`;
      await resize(page, width, 720);
      await expect
        .poll(() => panelBox(page), what)
        .toMatchObject({ x: width - wanted, width: wanted });
      await expect.poll(() => covered(page, controls), what).toEqual([]);
      const handle = panel.getByRole('separator');
      await expect(handle, what).toHaveAttribute('aria-valuemax', String(most));
    }

    await page.getByRole('button', { name: 'Chat' }).click();
    const field = page.getByPlaceholder(/message/);
    await expect(field).toBeVisible();
    const chat = await field.boundingBox();
    expect((chat?.x ?? 0) + (chat?.width ?? 0)).toBeLessThanOrEqual(920);
    expect(await covered(page, controls)).toEqual([]);
    await field.click();
    await page.keyboard.type('hello');
    await expect(field).toHaveValue('hello');
  });
}

test('a pill that stood low stays off the bar when the window becomes low, and comes back', async ({
  page,
  background,
}) => {
  await background.place({ collapsed: true, top: 560 });
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  await expect.poll(() => panelBox(page)).toMatchObject({ y: 560 });
  await page.setViewportSize({ width: 800, height: 480 });
  await expect.poll(() => panelBox(page)).toMatchObject({ y: 356 });
  expect(await covered(page, '.bar button')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(() => panelBox(page)).toMatchObject({ y: 560 });
});
