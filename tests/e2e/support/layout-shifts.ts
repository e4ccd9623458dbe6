/**
 * Whether what a page shows has moved after it was drawn.
 *
 * Owns: the watching, and knowing that nothing is still to be told: the browser tells of a shift some time
 * after it, so at the end one is made on purpose and waited for. Must not know: any page.
 */
import type { Page } from '@playwright/test';
import { expect } from './expect.ts';

/** To be called before the page is opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      shifts.push(...list.getEntries().map(({ startTime }) => startTime));
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(globalThis, { shifts });
  });
}

/** When things moved, in milliseconds since the page began to load. */
export async function shiftsOf(page: Page): Promise<readonly number[]> {
  // What is not in front is not drawn, and nothing in it moves.
  await page.bringToFront();
  // A shift has the time at which its frame was begun, which on a busy machine is well before a script runs in it.
  const pushed = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame((begun) => {
          document.body.style.paddingBlockStart = '40px';
          resolve(begun - 1);
        });
      }),
  );
  const all = (): Promise<readonly number[]> =>
    page.evaluate(() => Reflect.get(globalThis, 'shifts'));
  await expect.poll(async () => (await all()).some((at) => at >= pushed)).toBe(true);
  await page.evaluate(() => document.body.style.removeProperty('padding-block-start'));
  return (await all()).filter((at) => at < pushed);
}
