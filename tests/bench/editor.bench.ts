/** What a step costs in the template editor when the template is as long as it may be. */
import { expect, type Page } from '@playwright/test';
import { storeOnly } from '../e2e/sheet/records.ts';
import { manyOwnQuestions } from '../e2e/sheet/stories.ts';
import { pageAddress } from '../e2e/support/choose.ts';
import { test } from '../e2e/support/own-browser-test.ts';
import { inMs, keep, middle, percentile } from './figures.ts';
import { untilCopied } from './settled.ts';

const KEYS = 60;
const ROUNDS = 3;
/** Questions of the shipped template. */
const SHIPPED = 50;
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

type Keys = { readonly keys: readonly number[]; readonly moves: readonly number[] };

async function edit(page: Page, questions: number): Promise<Keys> {
  await page.reload();
  await expect(page.locator('.question-row')).toHaveCount(questions, { timeout: 90_000 });
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
  return { keys, moves };
}

test('a template of 2,000 questions is edited', async ({ extension, page }) => {
  await page.goto(pageAddress(extension, 'options'));
  // Not turn by turn: what is taken out of storage, the backup puts back.
  const few: Keys[] = [];
  for (let round = 0; round < ROUNDS; round += 1) few.push(await edit(page, SHIPPED));
  await storeOnly(extension.worker, manyOwnQuestions(2000 - SHIPPED));
  await untilCopied(extension);
  const many: Keys[] = [];
  for (let round = 0; round < ROUNDS; round += 1) many.push(await edit(page, 2000));
  const [before, now] = [few, many].map((rounds) => rounds.flatMap(({ keys }) => keys));
  const of = (keys: readonly number[] = []) => ({
    p50: middle(keys),
    p95: percentile(keys, 0.95),
    // Two frames and what remains of the one in which the key came.
    late: keys.filter((key) => key > 2 * FRAME).length,
  });
  const [with50, with2000] = [of(before), of(now)];
  const moves = many.flatMap((round) => round.moves);
  keep({
    place: 13,
    what: 'a key in the editor with 2,000 questions, until it is seen, against 50',
    measured: `${inMs(with2000.p50 - with50.p50)} more (${inMs(with2000.p50)}, p95 ${inMs(with2000.p95)}, against ${inMs(with50.p50)}, p95 ${inMs(with50.p95)}; keys later than two frames: ${with2000.late} against ${with50.late} of ${KEYS * ROUNDS})`,
    limit: `${inMs(FRAME)} more`,
    holds: with2000.p95 - with50.p95 <= FRAME,
    figures: {
      p50: with2000.p50,
      p95: with2000.p95,
      late: with2000.late,
      few50: with50.p50,
      few95: with50.p95,
      fewLate: with50.late,
      move: middle(moves),
      moveMost: Math.max(...moves),
    },
  });
});
