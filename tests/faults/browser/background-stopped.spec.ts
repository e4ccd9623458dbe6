/** The background is stopped every second while someone types: it is never on the way of a save. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { choose, pageAddress, RAMBLED } from '../../e2e/support/choose.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import { lossIn } from './support/coming-back.ts';
import { test } from './support/fault-test.ts';
import { startTyping } from './support/typing.ts';

const SECONDS = { quick: 20, whole: 180 };

test('a background that is stopped every second takes no letter with it', async ({
  extension,
  size,
  chance,
  keep,
}) => {
  test.setTimeout(60_000 + SECONDS[size] * 2000);
  await choose(extension);
  const page = await openCall(extension);
  const panel = await openPanelFrame(page);
  const note = noteOf(panel, RAMBLED);
  const before = await goToEnd(page, note);
  const session = await extension.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  let stopped = 0;
  const last = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped' && last.get(versionId) === 'running') stopped += 1;
      // On its way it says so too.
      if (/^(running|stopped)$/.test(runningStatus)) last.set(versionId, runningStatus);
    }
  });
  const popup = await extension.context.newPage();

  const typing = startTyping(page, chance);
  for (let second = 0; second < SECONDS[size]; second += 1) {
    await pause(1000);
    await session.send('ServiceWorker.stopAllWorkers');
    // Something that needs the background wakes it, or there would be nothing to stop.
    await popup.goto(pageAddress(extension, 'popup'));
    await popup.evaluate(() => chrome.runtime.sendMessage({ kind: 'copies/status' }));
  }
  await typing.stop();
  const faultAt = performance.now();
  await page.reload();
  const again = noteOf(await openPanelFrame(page), RAMBLED);
  const most = await lossIn(again, { before, pressed: typing.pressed, faultAt });
  keep({
    place: 40,
    fault: 'background stopped every second',
    times: stopped,
    backWithin: null,
    ...most,
  });
  expect(stopped).toBeGreaterThan(SECONDS[size] / 2);
  expect(most.characters).toBe(0);
});
