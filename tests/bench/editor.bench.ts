/** What a step costs in the template editor when the template is as long as it may be. */
import { expect, type Page } from '@playwright/test';
import { storeOnly } from '../e2e/sheet/records.ts';
import { manyOwnQuestions } from '../e2e/sheet/stories.ts';
import { pageAddress } from '../e2e/support/choose.ts';
import { test } from '../e2e/support/own-browser-test.ts';
import { inMs, keep, middle, percentile } from './figures.ts';

const KEYS = 60;
/** Milliseconds between keys: a quick typist's. */
const PACE = 60;
const FRAME = 1000 / 60;

declare global {
  interface Window {
    /** Milliseconds from a key to the frame that shows it, one for each key. */
    painted?: number[];
  }
}

/** From the event to the task behind the next frame: what a person waits for. */
async function watchKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const painted: number[] = [];
    window.painted = painted;
    const seen = () => {
      const began = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => painted.push(performance.now() - began);
        port2.postMessage(null);
      });
    };
    addEventListener('keydown', seen, { capture: true });
  });
}

test('a template of 2,000 questions is edited', async ({ extension, page }) => {
  await storeOnly(extension.worker, manyOwnQuestions(1950));
  await page.goto(pageAddress(extension, 'options'));
  await expect(page.locator('.question-row')).toHaveCount(2000, { timeout: 90_000 });
  await watchKeys(page);
  await page
    .getByRole('textbox', { name: /^Question 1$/ })
    .first()
    .click();
  await page.keyboard.press('End');
  await page.evaluate(() => window.painted?.splice(0));
  await page.keyboard.type(' the cache one'.repeat(10).slice(0, KEYS), { delay: PACE });
  await page.waitForFunction((count) => (window.painted?.length ?? 0) >= count, KEYS);
  const keys = await page.evaluate(() => window.painted?.splice(0) ?? []);
  for (let step = 0; step < 10; step += 1) {
    await page.keyboard.press(step % 2 === 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
  }
  const moves = await page.evaluate(() => window.painted?.splice(0) ?? []);
  const [p50, p95] = [middle(keys), percentile(keys, 0.95)];
  keep({
    place: 13,
    what: 'a key in the editor with 2,000 questions, until it is seen',
    measured: `${inMs(p50)} (p95 ${inMs(p95)})`,
    limit: `${inMs(FRAME)} above a frame`,
    holds: p95 <= 2 * FRAME,
    figures: { p50, p95, move: middle(moves), moveMost: Math.max(...moves) },
  });
});
