/**
 * The files of `storage.local` are damaged while the browser is closed: what the backup took in (it is
 * at most a second behind) is put back, and the person is told.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from '../../e2e/support/browser.ts';
import { choose, PRACTISE, RAMBLED } from '../../e2e/support/choose.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import type { Chance } from './support/chance.ts';
import { test, WHOLE_ONLY } from './support/fault-test.ts';
import { lossOf, NO_LOSS, worse } from './support/losses.ts';
import { DAMAGES, type Damage, damage } from './support/profile-damage.ts';
import { textOf, untilBackedUp, wordsAreBack } from './support/stored-words.ts';
import { startTyping } from './support/typing.ts';

const TIMES = { quick: 1, whole: 5 };
/** How far the backup may be behind. */
const BEHIND = 1000;
const KINDS = Object.keys(DAMAGES) as [Damage, ...Damage[]];
/** After this nothing is left: that a person is told of. Of the rest the browser itself mends the most. */
const EMPTIED: readonly Damage[] = ['whole folder deleted'];

/** Types into a note, waits until the backup has it, and ends the browser as a crash does. */
async function typeAndKill(extension: ExtensionBrowser, chance: Chance, question: string) {
  const page = await openCall(extension);
  const note = noteOf(await openPanelFrame(page), question);
  const before = await goToEnd(page, note);
  const typing = startTyping(page, chance, 'd');
  await typing.reached(chance.between(10, 40));
  await typing.stop();
  const faultAt = performance.now();
  await pause(BEHIND);
  await untilBackedUp(extension, textOf({ before, pressed: typing.pressed, faultAt }));
  await extension.kill();
  return { before, pressed: typing.pressed, faultAt };
}

/** Two lives, so that there are tables beside the log; the words of the second. */
async function typeInTwoLives(profile: string, chance: Chance) {
  const first = await launchExtension({ profile });
  await choose(first);
  const old = await typeAndKill(first, chance, PRACTISE);
  const second = await launchExtension({ profile });
  const fresh = await typeAndKill(second, chance, RAMBLED);
  return { id: second.extensionId, old, fresh };
}

for (const [index, kind] of KINDS.entries()) {
  test(
    `with ${kind}, everything is back from the backup within ten seconds`,
    { tag: EMPTIED.includes(kind) ? [] : WHOLE_ONLY },
    async ({ size, chance, keep }, info) => {
      let most = NO_LOSS;
      let backWithin = 0;
      for (let time = 0; time < TIMES[size]; time += 1) {
        const profile = info.outputPath(`profile-${time}`);
        const { id, old, fresh } = await typeInTwoLives(profile, chance);
        damage(profile, id, 'local', kind, chance);
        // The mailbox is another device's copy: here the backup is to do it alone.
        damage(profile, id, 'sync', 'whole folder deleted', chance);

        const extension = await launchExtension({ profile });
        const { after, page } = await wordsAreBack(extension, [old, fresh]);
        backWithin = Math.max(backWithin, after);
        if (EMPTIED.includes(kind)) await expect(page.getByText(/put back/)).toBeVisible();
        // The call is rejoined, so the interview in it goes on.
        const panel = await openPanelFrame(await openCall(extension));
        for (const [question, typed] of [
          [PRACTISE, old],
          [RAMBLED, fresh],
        ] as const) {
          const note = noteOf(panel, question);
          await expect(note).toHaveValue(textOf(typed));
          most = worse(most, lossOf({ ...typed, stands: await note.inputValue() }));
        }
        await extension.close();
      }
      const fault = `storage: ${kind}`;
      keep({ place: 60 + index, fault, times: TIMES[size], backWithin, ...most });
    },
  );
}
