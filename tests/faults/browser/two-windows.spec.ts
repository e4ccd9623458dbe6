/** Two windows write one note at once. */
import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../e2e/support/browser.ts';
import { choose, pageAddress, RAMBLED } from '../../e2e/support/choose.ts';
import { expect } from '../../e2e/support/expect.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import { test } from './support/fault-test.ts';
import { NO_LOSS } from './support/losses.ts';
import { startTyping, type Typing } from './support/typing.ts';

const ROUNDS = { quick: 1, whole: 20 };
const EQUAL_WITHIN = 1000;

/** The panel beside every tab is the same page; here it stands in a window of its own. */
async function openSecondWindow(extension: ExtensionBrowser): Promise<Page> {
  const opened = extension.context.waitForEvent('page');
  await extension.worker.evaluate(
    async (url) => {
      const { windows } = chrome as unknown as {
        windows: { create: (of: object) => Promise<unknown> };
      };
      await windows.create({ url, type: 'popup', width: 420, height: 700 });
    },
    pageAddress(extension, 'panel'),
  );
  return opened;
}

/** All the words that a person finds in the panel: in the field, and beside it. A round's first word
 * may stand right behind the last of the round before. */
function wordsIn(panel: Page | Frame): Promise<readonly string[]> {
  return panel.evaluate(() => {
    const fields = [...document.querySelectorAll('textarea')].map(({ value }) => value);
    // As it is shown: words of two elements must not run into one.
    // biome-ignore lint/performance/useDomNodeTextContent: see above.
    return [...fields, document.body.innerText].join(' ').split(/\s+|(?=call|window)/);
  });
}

const wordsOf = (typing: Typing) => typing.text().trim().split(' ');

test('two windows on one note lose no word, and show the same within a second', async ({
  extension,
  size,
  chance,
  keep,
}) => {
  await choose(extension);
  const call = await openCall(extension);
  const inCall = await openPanelFrame(call);
  const other = await openSecondWindow(extension);
  let backWithin = 0;
  for (let round = 0; round < ROUNDS[size]; round += 1) {
    await goToEnd(call, noteOf(inCall, RAMBLED));
    await goToEnd(other, noteOf(other, RAMBLED));
    const typings = [
      startTyping(call, chance, `call${round}.`),
      startTyping(other, chance, `window${round}.`),
    ];
    await Promise.all(typings.map((typing) => typing.reached(chance.between(20, 80))));
    await Promise.all(typings.map((typing) => typing.stop()));
    const stoppedAt = performance.now();
    const typed = typings.flatMap(wordsOf);
    for (const panel of [inCall, other]) {
      await expect
        .poll(
          async () => {
            const stands = new Set(await wordsIn(panel));
            return typed.filter((word) => !stands.has(word));
          },
          { intervals: [20], timeout: EQUAL_WITHIN, message: 'words that are missing' },
        )
        .toEqual([]);
    }
    backWithin = Math.max(backWithin, performance.now() - stoppedAt);
  }
  keep({
    place: 50,
    fault: 'two windows type into one note at once',
    times: ROUNDS[size],
    ...NO_LOSS,
    backWithin,
  });
});
