/**
 * The panel's frame in a call page, as a test finds it.
 *
 * Owns: reaching into the closed root from outside. Must not know: what the panel shows.
 */
import type { Frame, Page } from '@playwright/test';
import { expect } from './expect.ts';

export function panelFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => /^chrome-extension:.*\/panel\.html/.test(frame.url()));
}

/** Waits until the page has its panel, and only one. */
export async function openPanelFrame(page: Page): Promise<Frame> {
  await expect.poll(() => panelFrames(page).length, { message: 'panels in the page' }).toBe(1);
  const frame = panelFrames(page)[0];
  if (frame === undefined) throw new Error('The panel went away.');
  await frame.waitForLoadState();
  return frame;
}

export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where the panel stands in the window; null while it is hidden. */
export async function panelBox(page: Page): Promise<Box | null> {
  const frame = panelFrames(page)[0];
  return frame === undefined ? null : (await frame.frameElement()).boundingBox();
}

/** The host is the one plain element that the page did not put below its root. */
export function hostCount(target: Page | Frame): Promise<number> {
  return target.evaluate(() => document.querySelectorAll(':root > div').length);
}

/** Whether the panel can be seen and used: at three heights nothing stands before it. */
export async function isUsable(page: Page): Promise<boolean> {
  const box = await panelBox(page);
  if (box === null) return false;
  return page.evaluate(
    ({ x, y, width, height }) =>
      [0.1, 0.5, 0.9].every((part) =>
        document
          .elementFromPoint(x + width / 2, y + height * part)
          ?.matches('div[popover=manual]:not([class],[id])'),
      ),
    box,
  );
}
