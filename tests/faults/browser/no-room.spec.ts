/** No room left: for the extension by the browser's own limit, or for the whole profile on its disk. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Frame } from '@playwright/test';
import { launchExtension } from '../../e2e/support/browser.ts';
import { choose, pageAddress, RAMBLED } from '../../e2e/support/choose.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import { lossIn } from './support/coming-back.ts';
import { test, WHOLE_ONLY } from './support/fault-test.ts';
import { NO_LOSS, worse } from './support/losses.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { wordsAreBack } from './support/stored-words.ts';
import { startTyping } from './support/typing.ts';

const TIMES = { quick: 1, whole: 5 };
/** By then the backup has been closed, opened again and compared. */
const REOPENED_WITHIN = 15_000;
const SAID_WITHIN = 1000;
const SAVED_AGAIN_WITHIN = 20_000;

const failed = (panel: Frame) => panel.locator('[data-save-state="failed"]');
const said = (panel: Frame) => panel.getByRole('paragraph').getByText(/no room left/);
const saved = (panel: Frame) => panel.locator('[data-save-state="saved"]');

test('with its ten megabytes full Debrief says so within a second, and saves when there is room', async ({
  extension,
  page: other,
  chance,
  keep,
}) => {
  await choose(extension);
  const page = await openCall(extension);
  const panel = await openPanelFrame(page);
  const note = noteOf(panel, RAMBLED);
  const before = await goToEnd(page, note);
  await other.goto(pageAddress(extension, 'options'));
  await other.evaluate(async () => {
    const area = chrome.storage.local as typeof chrome.storage.local & {
      QUOTA_BYTES: number;
      getBytesInUse(keys: null): Promise<number>;
    };
    const fill = async (): Promise<void> => {
      const left = area.QUOTA_BYTES - (await area.getBytesInUse(null));
      // The name and its quotes count too.
      await area.set({ filler: 'x'.repeat(left - 'filler""'.length) });
    };
    // Whoever has written between the look and the filling has made it too large.
    await fill().catch(fill);
  });
  const startedAt = performance.now();
  const typing = startTyping(page, chance);
  await expect(said(panel)).toBeVisible({ timeout: SAID_WITHIN });
  const saidAfter = Math.round(performance.now() - startedAt);
  await typing.reached(30);
  await typing.stop();
  await expect(note).toHaveValue(before + typing.text());
  await other.evaluate(async () => {
    const area = chrome.storage.local as typeof chrome.storage.local & {
      remove(key: string): Promise<void>;
    };
    await area.remove('filler');
  });
  const roomAt = performance.now();
  await expect(saved(panel)).toBeVisible({ timeout: SAVED_AGAIN_WITHIN });
  const backWithin = performance.now() - roomAt;
  const faultAt = performance.now();
  await page.reload();
  const again = noteOf(await openPanelFrame(page), RAMBLED);
  const most = await lossIn(again, { before, pressed: typing.pressed, faultAt });
  keep({
    place: 80,
    fault: `storage full (said after ${saidAfter} ms)`,
    times: 1,
    backWithin,
    ...most,
  });
  expect(most.characters).toBe(0);
});

test(
  'with the disk full Debrief says so, and saves when there is room',
  { tag: WHOLE_ONLY },
  async ({ size, chance, keep }, info) => {
    const place = 81;
    const disk = mountSmallDisk(info.outputPath('small-disk'));
    if (disk === null) {
      const skipped = 'only an administrator of a Linux machine may mount a small disk';
      keep({ place, fault: 'disk full', times: 0, backWithin: null, ...NO_LOSS, skipped });
      info.skip(true, skipped);
      return;
    }
    let most = NO_LOSS;
    let backWithin = 0;
    try {
      const profile = `${disk.folder}/profile`;
      let extension = await launchExtension({ profile });
      await choose(extension);
      for (let time = 0; time < TIMES[size]; time += 1) {
        const page = await openCall(extension);
        const panel = await openPanelFrame(page);
        const before = await goToEnd(page, noteOf(panel, RAMBLED));
        const typing = startTyping(page, chance, `f${time}.`);
        await typing.reached(chance.between(5, 20));
        disk.fill();
        await expect(failed(panel)).toBeVisible({ timeout: 10_000 });
        await expect(said(panel)).toBeVisible({ timeout: SAID_WITHIN });
        await typing.reached(typing.pressed.length + 10);
        await typing.stop();
        disk.makeRoom();
        const roomAt = performance.now();
        await expect(saved(panel)).toBeVisible({ timeout: SAVED_AGAIN_WITHIN });
        backWithin = Math.max(backWithin, performance.now() - roomAt);
        const interrupted = { before, pressed: typing.pressed, faultAt: performance.now() };
        // A write that did not fit breaks the browser's log, and takes along what is said to be kept
        // after it, until the next start. Then a backup that was opened anew is all there is.
        await pause(REOPENED_WITHIN);
        await extension.kill();
        extension = await launchExtension({ profile });
        backWithin = Math.max(backWithin, (await wordsAreBack(extension, [interrupted])).after);
        const again = await openCall(extension);
        const note = noteOf(await openPanelFrame(again), RAMBLED);
        most = worse(most, await lossIn(note, interrupted));
        await again.close();
      }
      await extension.close();
    } finally {
      disk.remove();
    }
    const fault = 'disk full, then room, then `kill -9`';
    keep({ place, fault, times: TIMES[size], backWithin, ...most });
    expect(most.characters).toBe(0);
  },
);
