/** The extension is reloaded under the hands of someone who types. */
import { choose, RAMBLED } from '../../e2e/support/choose.ts';
import { expect } from '../../e2e/support/expect.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall, valueInPanel } from './support/call-panel.ts';
import { leastOf, MOST_LOST } from './support/coming-back.ts';
import { test } from './support/fault-test.ts';
import { lossOf, NO_LOSS, worse } from './support/losses.ts';
import { startTyping } from './support/typing.ts';

const TIMES = { quick: 1, whole: 10 };

test('a reloaded extension is back in the call, with what was typed', async ({
  extension,
  size,
  chance,
  keep,
}) => {
  await choose(extension);
  const page = await openCall(extension);
  let { worker } = extension;
  let most = NO_LOSS;
  let backWithin = 0;
  for (let time = 0; time < TIMES[size]; time += 1) {
    const old = await openPanelFrame(page);
    const before = await goToEnd(page, noteOf(old, RAMBLED));
    const typing = startTyping(page, chance, `r${time}.`);
    await typing.reached(chance.between(1, 40));
    const comesBack = extension.context.waitForEvent('serviceworker');
    // Later, so that the browser can answer before its worker is gone.
    await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload()));
    const faultAt = performance.now();
    worker = await comesBack;
    await expect.poll(() => old.isDetached(), { timeout: 5000, intervals: [20] }).toBe(true);
    // What is pressed from here on is meant for whoever has the keyboard then.
    await typing.stop();
    const interrupted = { before, pressed: typing.pressed, faultAt };
    const stands = () => valueInPanel(page, RAMBLED);
    await expect
      .poll(stands, { intervals: [50], timeout: 5000, message: 'the note in the new panel' })
      .toContain(leastOf(interrupted));
    backWithin = Math.max(backWithin, performance.now() - faultAt);
    most = worse(most, lossOf({ ...interrupted, stands: (await stands()) ?? '' }));
  }
  keep({ place: 30, fault: 'extension reloaded', times: TIMES[size], backWithin, ...most });
  expect(most.milliseconds).toBeLessThanOrEqual(MOST_LOST);
});
