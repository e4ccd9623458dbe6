/** What a key costs in the panel: until it is kept, and with a long history behind it. */
import type { Frame, Page } from '@playwright/test';
import { storeOnly } from '../e2e/sheet/records.ts';
import { past, planned } from '../e2e/sheet/stories.ts';
import { type ExtensionBrowser, launchExtension } from '../e2e/support/browser.ts';
import { MEET_CALL } from '../e2e/support/call-fixture.ts';
import { test } from '../e2e/support/own-browser-test.ts';
import { openPanelFrame } from '../e2e/support/panel-frame.ts';
import { inMs, keep, middle, percentile } from './figures.ts';

const KEYS = 500;
/** Milliseconds between keys: faster than anyone types. */
const PACE = 20;
const ROUNDS = 7;
const KEYS_A_ROUND = 100;

async function typing(page: Page, count: number): Promise<void> {
  await page.keyboard.type('the cache one '.repeat(count).slice(0, count), { delay: PACE });
}

async function openNote(page: Page): Promise<Frame> {
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox').first().click();
  return panel;
}

test('keystroke to durable', async ({ extension, page }) => {
  await storeOnly(extension.worker, planned());
  const panel = await openNote(page);
  const times = await panel.evaluateHandle(() => {
    const all: number[] = [];
    const waiting: number[] = [];
    const area = chrome.storage.local;
    const set = area.set.bind(area);
    addEventListener('input', () => waiting.push(performance.now()), { capture: true });
    // What is typed before a write begins is in it; it is kept once the browser has said so.
    area.set = async (items: Readonly<Record<string, unknown>>, ...rest: unknown[]) => {
      const carried = waiting.splice(0);
      await Reflect.apply(set, area, [items]);
      const now = performance.now();
      all.push(...carried.map((began) => now - began));
      const [tell] = rest;
      if (typeof tell === 'function') tell();
    };
    return all;
  });
  await typing(page, KEYS);
  await panel.waitForFunction(([all, count]) => all.length >= count, [times, KEYS] as const);
  const keys = await times.jsonValue();
  const [p50, p99] = [middle(keys), percentile(keys, 0.99)];
  keep({
    place: 8,
    what: 'keystroke to durable, p99',
    measured: `${inMs(p99)} (p50 ${inMs(p50)})`,
    limit: '100 ms',
    holds: p99 <= 100,
    figures: { p50, p99, keys: keys.length },
  });
});

/** Milliseconds of the panel's main thread for each key. */
async function costOfKey(extension: ExtensionBrowser, page: Page, panel: Frame): Promise<number> {
  await page.bringToFront();
  await panel.getByRole('textbox').first().click();
  const session = await extension.context.newCDPSession(panel);
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await busy();
  await typing(page, KEYS_A_ROUND);
  const after = await busy();
  await session.detach();
  return ((after - before) * 1000) / KEYS_A_ROUND;
}

test('typing with 500 past interviews against none', async ({ extension, page }, info) => {
  // Two browsers, turn by turn, so that a slow moment of the machine falls on both.
  const other = await launchExtension({ profile: info.outputPath('other') });
  const otherPage = other.context.pages()[0] ?? (await other.context.newPage());
  await storeOnly(extension.worker, planned());
  await storeOnly(other.worker, [...past(500, 3), ...planned()]);
  const panels = [await openNote(page), await openNote(otherPage)] as const;
  const none: number[] = [];
  const many: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const without = await costOfKey(extension, page, panels[0]);
    const withMany = await costOfKey(other, otherPage, panels[1]);
    // The first round warms both.
    if (round === 0) continue;
    none.push(without);
    many.push(withMany);
  }
  await other.close();
  const ratio = middle(many) / middle(none);
  keep({
    place: 9,
    what: 'typing cost with 500 past interviews against none',
    measured: `ratio ${ratio.toFixed(2)} (${inMs(middle(many))} against ${inMs(middle(none))})`,
    limit: 'ratio 1.1',
    holds: ratio <= 1.1,
    figures: { ratio, many: middle(many), none: middle(none), rounds: ROUNDS },
  });
});
