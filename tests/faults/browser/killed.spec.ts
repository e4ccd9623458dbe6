/** `kill -9` of the browser at a moment that nothing chose, over and over on one profile. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { launchExtension } from '../../e2e/support/browser.ts';
import { choose, THREE } from '../../e2e/support/choose.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import { lossIn, MOST_LOST } from './support/coming-back.ts';
import { test } from './support/fault-test.ts';
import { NO_LOSS, worse } from './support/losses.ts';
import { startTyping } from './support/typing.ts';

const TIMES = { quick: 3, whole: 50 };

test('a browser killed while someone types loses at most a quarter of a second', async ({
  size,
  chance,
  keep,
}, info) => {
  const profile = info.outputPath('profile');
  const stood = new Map<string, string>(THREE.map((question) => [question, '']));
  let most = NO_LOSS;
  let backWithin = 0;
  let extension = await launchExtension({ profile });
  await choose(extension);
  for (let time = 0; time < TIMES[size]; time += 1) {
    const page = await openCall(extension);
    const question = chance.of(THREE);
    const before = await goToEnd(page, noteOf(await openPanelFrame(page), question));
    expect(before).toBe(stood.get(question));
    const typing = startTyping(page, chance, `k${time}.`);
    await typing.reached(chance.between(1, 60));
    // The moment is drawn, not waited for: between two keys, in the middle of one, of a write.
    await pause(chance.between(0, 120));
    const cut = typing.cutOff();
    const faultAt = performance.now();
    await extension.kill();
    await cut;

    extension = await launchExtension({ profile });
    const again = await openCall(extension);
    const panel = await openPanelFrame(again);
    const note = noteOf(panel, question);
    const loss = await lossIn(note, { before, pressed: typing.pressed, faultAt });
    backWithin = Math.max(backWithin, performance.now() - faultAt);
    most = worse(most, loss);
    for (const [other, text] of stood) {
      if (other !== question) await expect(noteOf(panel, other)).toHaveValue(text);
    }
    stood.set(question, await note.inputValue());
    await again.close();
  }
  await extension.close();
  keep({ place: 10, fault: '`kill -9` of the browser', times: TIMES[size], backWithin, ...most });
  expect(most.milliseconds).toBeLessThanOrEqual(MOST_LOST);
});
