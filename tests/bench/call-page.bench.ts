/** What the script costs the call page: at its start, and over a minute of a lively page. */
import type { Page } from '@playwright/test';
import { storeOnly } from '../e2e/sheet/records.ts';
import { planned } from '../e2e/sheet/stories.ts';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';
import { MEET_CALL } from '../e2e/support/call-fixture.ts';
import { test } from '../e2e/support/own-browser-test.ts';
import { openPanelFrame, panelFrames } from '../e2e/support/panel-frame.ts';
import { inMs, keep, middle, percentile } from './figures.ts';
import { enliven } from './lively-page.ts';
import { type ScriptCall, traceScript } from './script-trace.ts';

const SCRIPT = 'content-scripts/meet.js';
const ROUNDS = 15;
/** What belongs to the start: the first look, the panel's frame, the handshake, the phase settling. */
const START_MS = 3000;
const MINUTE_MS = 60_000;

const sum = (calls: readonly ScriptCall[]) => calls.reduce((all, { cost }) => all + cost, 0);

async function loadCall(page: Page, isPanelWanted: boolean): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${MEET_CALL}#in-call`);
  if (isPanelWanted) await openPanelFrame(page);
}

test('main-thread time of the call script at its start', async ({ extension, page }) => {
  await storeOnly(extension.worker, planned());
  const times: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    // What a page being left still does is no part of the next one's start.
    await page.goto('about:blank');
    const calls = await traceScript(extension, SCRIPT, async () => {
      await loadCall(page, true);
      await page.waitForTimeout(START_MS);
    });
    times.push(sum(calls));
    longest.push(Math.max(...calls.map(({ cost }) => cost)));
  }
  const [p50, p95] = [middle(times), percentile(times, 0.95)];
  keep({
    place: 3,
    what: 'main-thread time of the call script at its start, with the panel',
    measured: `${inMs(p50)} (p95 ${inMs(p95)})`,
    limit: '15 ms',
    holds: p50 <= 15,
    figures: { p50, p95, longest: Math.max(...longest), rounds: ROUNDS },
  });
});

async function aMinute(extension: ExtensionBrowser, page: Page, isPanelOpen: boolean) {
  await loadCall(page, isPanelOpen);
  const changesSoFar = await enliven(page);
  await page.waitForTimeout(START_MS);
  const before = await changesSoFar();
  const calls = await traceScript(extension, SCRIPT, () => page.waitForTimeout(MINUTE_MS));
  const changes = ((await changesSoFar()) - before) / (MINUTE_MS / 1000);
  if ((panelFrames(page).length === 1) !== isPanelOpen) throw new Error('Not the page meant.');
  const costs = calls.map(({ cost }) => cost);
  // By the second, so that the table can say how even it is.
  const began = calls[0]?.at ?? 0;
  const seconds = Array.from({ length: MINUTE_MS / 1000 }, (_, at) =>
    sum(calls.filter((call) => Math.floor((call.at - began) / 1000) === at)),
  );
  return {
    share: (100 * sum(calls)) / MINUTE_MS,
    longest: Math.max(...costs),
    secondP50: middle(seconds),
    secondP95: percentile(seconds, 0.95),
    calls: calls.length,
    changes,
  };
}

for (const [place, name, isPanelOpen] of [
  [4, 'an ordinary meeting', false],
  [5, 'with the panel', true],
] as const) {
  test(`a minute of a lively page, ${name}`, async ({ extension, page }) => {
    if (isPanelOpen) await storeOnly(extension.worker, planned());
    const minute = await aMinute(extension, page, isPanelOpen);
    const { share, longest, secondP50, secondP95 } = minute;
    keep({
      place,
      what: `main-thread time of the call script, a minute of 200 changes a second, ${name}`,
      measured: `${share.toFixed(2)} %, longest ${inMs(longest)} (a second: p50 ${inMs(secondP50)}, p95 ${inMs(secondP95)})`,
      limit: '0.5 %, longest 50 ms',
      holds: share <= 0.5 && longest <= 50,
      figures: minute,
    });
  });
}
