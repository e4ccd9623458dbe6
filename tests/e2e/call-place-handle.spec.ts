/** The handle and the pill in real calls, by pointer and by keys; what is remembered of them. */
import type { Frame, Page } from '@playwright/test';
import { storeOnly } from './sheet/records.ts';
import { settings } from './sheet/stories.ts';
import { MEET_CALL, ZOOM_SHELL_CALL, ZOOM_TAB_CALL, zoomClient } from './support/call-fixture.ts';
import { expect } from './support/expect.ts';
import { type Box, openPanelFrame, panelBox } from './support/panel-frame.ts';
import { test } from './support/test.ts';

/** Opened as in a call of a person who wants it always, with the background that answers people. */
async function openCall(page: Page, url: string): Promise<Frame> {
  const address = url === ZOOM_SHELL_CALL ? url : `${url}#in-call`;
  // To go to where one is, with a mark at its end, would load nothing.
  await (page.url() === address ? page.reload() : page.goto(address));
  if (url === ZOOM_SHELL_CALL) {
    const client = await zoomClient(page);
    await client.evaluate(() => window.fixture.go('in-call'));
  }
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('main')).toBeVisible();
  return panel;
}

type Point = { readonly x: number; readonly y: number };

test.setTimeout(300_000);
test.beforeEach(async ({ extension }) => {
  await storeOnly(extension.worker, [settings({ appear: 'always' })]);
});

const handle = (panel: Frame) => panel.getByRole('separator', { name: 'Width of the panel' });
const pill = (panel: Frame) => panel.getByRole('button', { name: /Open the panel/ });
const width = async (page: Page) => (await panelBox(page))?.width;
const top = async (page: Page) => (await panelBox(page))?.y;

/** Pixels that the pointer goes before the frame has to be there: a synthetic pointer is not held by the
 * element that captured it once it is over another frame, as a hand's is. A pill is held in its middle. */
const STRIDE = { '.resize-handle': 8, '.pill': 16 } as const;

async function grab(page: Page, panel: Frame, what: keyof typeof STRIDE): Promise<Point> {
  // Not before it has come to rest and nothing is over it: a panel just opened is still on its way.
  await panel.locator(what).hover();
  const box = await panel.locator(what).boundingBox();
  if (box === null) throw new Error(`There is no ${what} to drag.`);
  const at = { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 300) };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  return at;
}

/** In pixels: how far its edge has come that is dragged. */
function farthest(before: Box | null, now: Box | null): number {
  if (before === null || now === null) return 0;
  return Math.max(...(['x', 'y', 'width'] as const).map((of) => Math.abs(now[of] - before[of])));
}

/** The panel says where it is dragged to once a drawing; the page puts it there in its next. */
const twoDrawings = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Moves the pointer in strides and lets the frame follow each of them. */
async function pull(
  page: Page,
  panel: Frame,
  from: Point,
  by: Partial<Point>,
  what: keyof typeof STRIDE = '.resize-handle',
): Promise<Point> {
  const { x = 0, y = 0 } = by;
  const strides = Math.ceil(Math.max(Math.abs(x), Math.abs(y)) / STRIDE[what]);
  const before = await panelBox(page);
  for (let stride = 1; stride <= strides; stride += 1) {
    const part = stride / strides;
    // A synthetic move says its place on the screen as the place within the frame plus where the frame stands. The first
    // is by what was last drawn, so that a frame just moved makes the sum a stride too much (a real pointer's is the
    // screen's own). Said again once it is drawn, it is right; so is one that fell beside the frame.
    await expect(async () => {
      await page.mouse.move(from.x + x * part, from.y + y * part);
      for (const frame of [panel, page]) await frame.evaluate(twoDrawings);
      const off = farthest(before, await panelBox(page)) - Math.abs((x + y) * part);
      expect(Math.abs(off)).toBeLessThanOrEqual(1);
    }).toPass({ intervals: [20, 50, 100], timeout: 20_000 });
  }
  return { x: from.x + x, y: from.y + y };
}

for (const [name, url] of [
  ['Meet', MEET_CALL],
  ['a tab of Zoom', ZOOM_TAB_CALL],
  ['the frame of Zoom', ZOOM_SHELL_CALL],
] as const) {
  test(`in ${name} the panel is resized by pointer and by keys, at both sides`, async ({
    page,
  }) => {
    const panel = await openCall(page, url);
    // The shell of Zoom has a bar of its own beside its frame.
    const left = url === ZOOM_SHELL_CALL ? 80 : 0;
    const at = await grab(page, panel, '.resize-handle');
    await pull(page, panel, at, { x: -80 });
    await expect.poll(() => width(page)).toBe(440);
    await page.mouse.up();
    await expect(handle(panel)).toHaveAttribute('aria-valuenow', '440');

    await handle(panel).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => width(page)).toBe(320);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => width(page)).toBe(336);

    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('button', { name: 'Move to the other side' }).click();
    await expect.poll(() => panelBox(page)).toMatchObject({ x: left, width: 336 });
    await pull(page, panel, await grab(page, panel, '.resize-handle'), { x: 64 });
    await expect.poll(() => width(page)).toBe(400);
    await page.mouse.up();
    await handle(panel).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => panelBox(page)).toMatchObject({ x: left, width: 416 });

    const again = await openCall(page, url);
    await expect.poll(() => panelBox(page)).toMatchObject({ x: left, width: 416 });
    await expect(handle(again)).toHaveAttribute('aria-valuenow', '416');
  });
}

test('the call follows a drag of the handle with one layout a frame, it is written once, and Escape undoes a drag', async ({
  extension,
  page,
}) => {
  const panel = await openCall(page, MEET_CALL);
  const root = page.locator('#page');
  await expect.poll(() => root.boundingBox()).toMatchObject({ width: 920 });
  await page.evaluate(() => {
    const seen = { inFrame: 0, most: 0, all: 0 };
    Object.assign(window, { seen });
    addEventListener('resize', () => {
      seen.inFrame += 1;
      seen.all += 1;
      seen.most = Math.max(seen.most, seen.inFrame);
      requestAnimationFrame(() => {
        seen.inFrame = 0;
      });
    });
  });
  await extension.worker.evaluate(() => {
    const writes: unknown[] = [];
    Object.assign(globalThis, { writes });
    const onChanged = Reflect.get(chrome.storage.local, 'onChanged');
    onChanged.addListener((changes: object) => {
      if ('v1/settings/all' in changes) writes.push(changes);
    });
  });
  const writes = () => extension.worker.evaluate(() => Reflect.get(globalThis, 'writes').length);

  await test.step('the call follows it, and the setting is written when it is let go', async () => {
    await pull(page, panel, await grab(page, panel, '.resize-handle'), { x: -100 });
    await expect.poll(() => width(page)).toBe(460);
    await expect.poll(() => root.boundingBox()).toMatchObject({ width: 820 });
    expect(await writes()).toBe(0);
    await page.mouse.up();
    await expect.poll(writes).toBe(1);
    const seen = await page.evaluate(() => Reflect.get(window, 'seen'));
    expect(seen.all).toBeGreaterThan(0);
    expect(seen.most).toBe(1);
  });

  await test.step('Escape ends it where it began: nothing is written, nothing reaches the call', async () => {
    await pull(page, panel, await grab(page, panel, '.resize-handle'), { x: 60 });
    await expect.poll(() => width(page)).toBe(400);
    await page.keyboard.press('Escape');
    await expect.poll(() => width(page)).toBe(460);
    await page.mouse.move(400, 300);
    await page.mouse.up();
    await expect(handle(panel)).toBeFocused();
    await expect(handle(panel)).toHaveAttribute('aria-valuenow', '460');
    expect(await width(page)).toBe(460);
    expect(await page.evaluate(() => window.fixture.keylog.length)).toBe(0);
    await openCall(page, MEET_CALL);
    await expect.poll(() => width(page)).toBe(460);
    expect(await writes()).toBe(1);
  });

  await test.step('no key of it reaches the call', async () => {
    await handle(await openPanelFrame(page)).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => width(page)).toBe(476);
    expect(await page.evaluate(() => window.fixture.keylog.length)).toBe(0);
  });
});

test('the pill is dragged within the window and off the bar, and a click opens it', async ({
  page,
}) => {
  const panel = await openCall(page, MEET_CALL);
  await panel.getByRole('button', { name: 'Collapse' }).click();
  await expect.poll(() => panelBox(page)).toMatchObject({ y: 72, height: 36 });
  const at = await grab(page, panel, '.pill');
  const lower = await pull(page, panel, at, { y: 152 }, '.pill');
  await expect.poll(() => top(page)).toBe(224);
  await pull(page, panel, lower, { y: 368 }, '.pill');
  await page.mouse.move(lower.x, lower.y + 380);
  await expect.poll(() => top(page)).toBe(596);
  await pull(page, panel, { x: lower.x, y: lower.y + 372 }, { y: -272 }, '.pill');
  await page.mouse.up();
  const dropped = await top(page);
  expect(dropped).toBe(324);
  await expect(pill(panel)).toBeVisible();

  await pill(panel).focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => top(page)).toBe((dropped ?? 0) + 16);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => top(page)).toBe(dropped);

  const again = await openCall(page, MEET_CALL);
  await expect.poll(() => panelBox(page)).toMatchObject({ y: dropped, height: 36 });
  await pill(again).click();
  await expect.poll(() => width(page)).toBe(360);
});

test('each site has its own place, and what was set for all holds elsewhere', async ({
  extension,
  page,
}) => {
  await page.goto('about:blank');
  const before = settings({ appear: 'always', side: 'left', width: 400 });
  await storeOnly(extension.worker, [before]);
  const meet = await openCall(page, MEET_CALL);
  await expect.poll(() => panelBox(page)).toMatchObject({ x: 0, width: 400 });
  await handle(meet).focus();
  await page.keyboard.press('End');
  await meet.getByRole('button', { name: 'More' }).click();
  await meet.getByRole('button', { name: 'Move to the other side' }).click();
  await expect.poll(() => panelBox(page)).toMatchObject({ x: 760, width: 520 });
  await expect(meet.locator('[data-save-state="saved"]')).toBeVisible();

  const zoom = await openCall(page, ZOOM_TAB_CALL);
  await expect.poll(() => panelBox(page)).toMatchObject({ x: 0, width: 400 });
  await zoom.getByRole('button', { name: 'Collapse' }).click();
  await expect(pill(zoom)).toBeVisible();

  await openCall(page, MEET_CALL);
  await expect.poll(() => panelBox(page)).toMatchObject({ x: 760, width: 520 });
});
