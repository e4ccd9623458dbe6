/** Where the panel's frame stands: beside the call, never upon its controls. */
import type { Frame, Page } from '@playwright/test';
import {
  go,
  MEET_CALL,
  ZOOM_SHELL_CALL,
  ZOOM_TAB_CALL,
  zoomClient,
} from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelBox } from './support/panel-frame.ts';

/** Controls that a click would not reach, by their names; an empty list is a free bar. */
function coveredControls(call: Page | Frame): Promise<string[]> {
  return call.evaluate(() =>
    [...document.querySelectorAll('button')]
      .filter((button) => {
        const box = button.getBoundingClientRect();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        return box.width > 0 && !button.contains(top);
      })
      .map((button) => button.ariaLabel ?? button.textContent),
  );
}

/** As in Arabic. Zoom's root is held at all four sides; that of Meet may as well stand in the flow of its page. */
function fromRightToLeft(): void {
  document.documentElement.dir = 'rtl';
  const inFlow = { position: 'relative', inset: 'auto', blockSize: '100vh' };
  Object.assign(document.querySelector<HTMLElement>('.crqnQb')?.style ?? {}, inFlow);
  window.dispatchEvent(new Event('resize'));
}

async function rootBox(page: Page, url: string) {
  const root = page.locator(url === MEET_CALL ? '.crqnQb' : '#root').last();
  const box = await root.boundingBox();
  return box && { x: box.x, width: box.width };
}

test('docked at either side in Meet, in Zoom and in its frame it leaves every control free', async ({
  page,
  background,
}) => {
  for (const side of ['left', 'right'] as const) {
    await background.place({ side });
    for (const url of [MEET_CALL, ZOOM_TAB_CALL]) {
      const what = `${side} in ${url}`;
      const besideIt = { x: side === 'left' ? 360 : 0, width: 920 };
      await page.goto(`${url}#in-call`);
      await openPanelFrame(page);
      await expect.poll(() => coveredControls(page), what).toEqual([]);
      await expect
        .poll(() => panelBox(page), what)
        .toEqual({ x: side === 'left' ? 0 : 920, y: 0, width: 360, height: 720 });
      await page.evaluate(fromRightToLeft);
      await expect.poll(() => rootBox(page, url), `${what}, from right to left`).toEqual(besideIt);
      await expect.poll(() => coveredControls(page), `${what}, from right to left`).toEqual([]);
    }
  }
  await page.goto(`${ZOOM_SHELL_CALL}#in-call`);
  const client = await zoomClient(page);
  await openPanelFrame(page);
  await expect.poll(() => coveredControls(client), 'in the frame').toEqual([]);
  await expect.poll(async () => (await panelBox(page))?.width, 'in the frame').toBe(360);
});

test('the call lays itself out beside it where there is room for both, and over the whole window when it is put away', async ({
  page,
  background,
}) => {
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  const root = page.locator('#page');
  await test.step('beside it', async () => {
    await expect
      .poll(() => page.locator('.tile').last().boundingBox())
      .toMatchObject({ x: expect.closeTo(468, 0), width: expect.closeTo(436, 0) });
    await expect.poll(() => root.boundingBox()).toMatchObject({ width: 920 });
  });

  await test.step('again when the call draws its root anew', async () => {
    await root.evaluate((element) => element.setAttribute('style', ''));
    await go(page, 'captions');
    await expect.poll(() => root.boundingBox()).toMatchObject({ width: 920 });
  });

  await test.step('loaded with little room it lies over the call, above the bar', async () => {
    await page.setViewportSize({ width: 760, height: 720 });
    await page.reload();
    await openPanelFrame(page);
    await expect.poll(() => panelBox(page)).toEqual({ x: 440, y: 0, width: 320, height: 640 });
    await expect.poll(() => coveredControls(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => panelBox(page)).toEqual({ x: 920, y: 0, width: 360, height: 720 });
  });

  await test.step('put away, it gives the page everything back', async () => {
    await expect.poll(() => root.getAttribute('style')).toContain('calc');
    await background.tell({ kind: 'background/toggle' });
    await expect.poll(() => root.getAttribute('style')).toBe('');
    await expect.poll(() => root.boundingBox()).toMatchObject({ width: 1280 });
  });
});

test('where the call has no root it knows, it leaves the bar free', async ({ page }) => {
  await page.goto(MEET_CALL);
  await page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('.crqnQb');
    root?.setAttribute('style', 'position:absolute;inset:0');
    root?.removeAttribute('class');
  });
  await go(page, 'in-call');
  await openPanelFrame(page);
  await expect.poll(() => coveredControls(page)).toEqual([]);
  await expect.poll(() => panelBox(page)).toMatchObject({ height: 640 });
});

test('collapsed, it is a pill that leaves the call its whole width', async ({
  page,
  background,
}) => {
  await background.place({ collapsed: true });
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect.poll(() => panelBox(page)).toMatchObject({ height: 36, y: 72 });
  await expect.poll(() => page.locator('#page').boundingBox()).toMatchObject({ width: 1280 });
  await expect.poll(() => coveredControls(page)).toEqual([]);

  await test.step('opened, closed and opened while the call has no time, it stays as asked', async () => {
    await panel.getByRole('button').click();
    await expect.poll(() => panelBox(page)).toMatchObject({ height: 720 });
    await page.evaluate(holdCall, 2000);
    await panel.evaluate(pressInTurn, ['.button[title=Collapse]', '.pill', '.button[title=More]']);
    await panel.evaluate(() => {
      new MutationObserver(() => {
        if (document.querySelector('.pill') !== null) document.title = 'was a pill again';
      }).observe(document.body, { childList: true, subtree: true });
    });
    // Its answer comes after those to all that was pressed before. No pointer: the frame it would press in may still be
    // as small as a pill.
    await panel.getByRole('button', { name: 'Move to the other side' }).dispatchEvent('click');
    await expect.poll(() => panelBox(page)).toMatchObject({ x: 0, height: 720 });
    await expect
      .poll(() => panel.evaluate(() => document.querySelector('main')?.dataset.side))
      .toBe('left');
    expect(await panel.title()).not.toBe('was a pill again');
  });
});

/** The call's page does nothing else for so many milliseconds, from its next turn on. */
function holdCall(ms: number): void {
  setTimeout(() => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  });
}

/** Each as soon as it is there. */
async function pressInTurn(selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    while (document.querySelector(selector) === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    document.querySelector<HTMLElement>(selector)?.click();
  }
}
