/** A tab that is closed or crashes, and a crash of the extension's own process, while someone types. */
import type { Page } from '@playwright/test';
import { launchExtension } from '../../e2e/support/browser.ts';
import { choose, RAMBLED, THREE } from '../../e2e/support/choose.ts';
import { expect } from '../../e2e/support/expect.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import { leastOf, lossIn, MOST_LOST } from './support/coming-back.ts';
import { test, WHOLE_ONLY } from './support/fault-test.ts';
import { watchPanelFrame } from './support/frame-past-crash.ts';
import { lossOf, NO_LOSS, worse } from './support/losses.ts';
import { startTyping } from './support/typing.ts';

const TABS = { quick: 1, whole: 20 };
const PROCESSES = { quick: 1, whole: 10 };
const BACK_WITHIN = 2000;

for (const [place, fault] of [
  [20, 'closed'],
  [21, 'crashed'],
] as const) {
  test(`a call tab that is ${fault} in the middle of a word has kept it`, {
    tag: fault === 'crashed' ? WHOLE_ONLY : [],
  }, async ({ extension, size, chance, keep }) => {
    await choose(extension);
    let most = NO_LOSS;
    for (let time = 0; time < TABS[size]; time += 1) {
      const page = await openCall(extension);
      const question = chance.of(THREE);
      const before = await goToEnd(page, noteOf(await openPanelFrame(page), question));
      const typing = startTyping(page, chance, `t${time}.`);
      await typing.reached(chance.between(1, 40));
      const cut = typing.cutOff();
      const faultAt = performance.now();
      if (fault === 'closed') await page.close();
      else await crashPage(page);
      await cut;
      const again = await openCall(extension);
      const note = noteOf(await openPanelFrame(again), question);
      most = worse(most, await lossIn(note, { before, pressed: typing.pressed, faultAt }));
      await again.close();
    }
    keep({ place, fault: `call tab ${fault}`, times: TABS[size], backWithin: null, ...most });
    expect(most.milliseconds).toBeLessThanOrEqual(MOST_LOST);
  });
}

/** The line breaks before the answer comes. */
async function crashPage(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  const session = await page.context().newCDPSession(page);
  await Promise.race([session.send('Page.crash'), crashed]);
  await crashed;
}

test('a panel whose process crashes is back within two seconds, in the same page', async ({
  size,
  chance,
  keep,
}, info) => {
  let most = NO_LOSS;
  let backWithin = 0;
  for (let time = 0; time < PROCESSES[size]; time += 1) {
    const extension = await launchExtension({ profile: info.outputPath(`profile-${time}`) });
    await choose(extension);
    const page = await openCall(extension);
    const before = await goToEnd(page, noteOf(await openPanelFrame(page), RAMBLED));
    const beyond = await watchPanelFrame(extension.context);
    const typing = startTyping(page, chance);
    await typing.reached(chance.between(1, 40));
    const cut = typing.cutOff();
    const faultAt = performance.now();
    await beyond.crash();
    const interrupted = { before, pressed: typing.pressed, faultAt };
    await expect
      .poll(beyond.isBack, { intervals: [50], timeout: BACK_WITHIN, message: 'a new document' })
      .toBe(true);
    const stands = () => beyond.run(`document.querySelector('[aria-label$="${RAMBLED}"]')?.value`);
    await expect
      .poll(stands, { intervals: [50], timeout: BACK_WITHIN, message: 'the note in the frame' })
      .toContain(leastOf(interrupted));
    backWithin = Math.max(backWithin, performance.now() - faultAt);
    most = worse(most, lossOf({ ...interrupted, stands: String(await stands()) }));
    await extension.close();
    // The key that was down has nobody to answer it until its page has gone.
    await cut;
  }
  const times = PROCESSES[size];
  keep({ place: 22, fault: 'process of panel and background crashed', times, backWithin, ...most });
  expect(most.milliseconds).toBeLessThanOrEqual(MOST_LOST);
});
