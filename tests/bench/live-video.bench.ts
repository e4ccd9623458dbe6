/** Whether the panel takes anything from the video of a live call. */
import { expect } from '@playwright/test';
import { LIVE_ROOM } from '../e2e/support/live-call/call-server.ts';
import { framesDecoded, test, videoPlays } from '../e2e/support/live-call/live-call-test.ts';
import { openPanelFrame, panelFrames } from '../e2e/support/panel-frame.ts';
import { keep, middle } from './figures.ts';

const ROUNDS = 5;
const SPAN_MS = 10_000;

test('frames of a live call with and without the panel', async ({ call }) => {
  test.setTimeout(400_000);
  const { page, report, callForPanel } = call;
  const framesASecond = async () => {
    await videoPlays(page);
    const [before, began] = [await framesDecoded(page), performance.now()];
    await page.waitForTimeout(SPAN_MS);
    return ((await framesDecoded(page)) - before) / ((performance.now() - began) / 1000);
  };
  const without: number[] = [];
  const beside: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // An ordinary call that has the script and no panel, then the same call with the panel.
    await page.goto(LIVE_ROOM);
    await expect(async () => expect(await report()).toMatchObject({ site: 'jitsi' })).toPass();
    expect(panelFrames(page)).toEqual([]);
    without.push(await framesASecond());
    await callForPanel();
    await openPanelFrame(page);
    beside.push(await framesASecond());
  }
  const ratio = middle(beside.map((frames, at) => frames / (without[at] ?? Number.NaN)));
  const spread = Math.max(...without) - Math.min(...without);
  keep({
    place: 14,
    what: 'frames a second of a live call with the panel against without',
    measured: `ratio ${ratio.toFixed(2)} (${middle(beside).toFixed(1)} against ${middle(without).toFixed(1)}, which by itself varies by ${spread.toFixed(1)})`,
    limit: 'ratio 0.95 or more',
    holds: ratio >= 0.95,
    figures: { ratio, beside: middle(beside), without: middle(without), spread, rounds: ROUNDS },
  });
});
