/** The backup's files are damaged, alone or together with those of `storage.local`. */
import { expect } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from '../../e2e/support/browser.ts';
import { choose, pageAddress, RAMBLED } from '../../e2e/support/choose.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import { test, WHOLE_ONLY } from './support/fault-test.ts';
import { NO_LOSS } from './support/losses.ts';
import { DAMAGES, type Damage, damage } from './support/profile-damage.ts';

/** Into a call the panel comes for questions that wait; where those are gone, it is opened beside it. */
async function openCallOrPanel(extension: ExtensionBrowser, inCall: boolean) {
  if (!inCall) {
    const page = await extension.context.newPage();
    await page.goto(pageAddress(extension, 'panel'));
    return { page, panel: page.mainFrame() };
  }
  const page = await openCall(extension);
  return { page, panel: await openPanelFrame(page) };
}

const KINDS = Object.keys(DAMAGES) as [Damage, ...Damage[]];
const WORDS = 'the cache one';
const MORE = 'and then the queue';

for (const [index, alone] of [true, false].entries()) {
  const what = alone ? 'the backup alone' : 'storage and backup both';
  test(
    `with ${what} damaged, Debrief opens, keeps what is left and takes new words`,
    { tag: WHOLE_ONLY },
    async ({ size, chance, keep }, info) => {
      const kinds = size === 'whole' ? KINDS : [chance.of(KINDS)];
      for (const [time, kind] of kinds.entries()) {
        const profile = info.outputPath(`profile-${time}`);
        const first = await launchExtension({ profile });
        await choose(first);
        const call = await openCall(first);
        const panel = await openPanelFrame(call);
        await goToEnd(call, noteOf(panel, RAMBLED));
        await call.keyboard.type(WORDS, { delay: 20 });
        await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
        await first.kill();
        damage(profile, first.extensionId, 'backup', kind, chance);
        if (!alone) damage(profile, first.extensionId, 'local', kind, chance);

        const extension = await launchExtension({ profile });
        const faults: Error[] = [];
        extension.context.on('weberror', (error) => faults.push(error.error()));
        const left = await openCallOrPanel(extension, alone);
        if (alone) await expect(noteOf(left.panel, RAMBLED)).toHaveValue(WORDS);
        const whole = left.panel.getByRole('textbox', { name: 'Notes on the whole interview' });
        const stood = await goToEnd(left.page, whole);
        await left.page.keyboard.type(MORE, { delay: 20 });
        await expect(left.panel.locator('[data-save-state="saved"]')).toBeVisible();
        const { page, panel: again } = await openCallOrPanel(extension, alone);
        const reread = again.getByRole('textbox', { name: 'Notes on the whole interview' });
        await expect(reread).toHaveValue(stood + MORE);
        if (alone) await expect(noteOf(again, RAMBLED)).toHaveValue(WORDS);
        await page.goto(pageAddress(extension, 'options'));
        await expect(page.getByRole('button', { name: 'Add question' }).first()).toBeVisible();
        expect(faults).toEqual([]);
        await extension.close();
      }
      const fault = alone ? 'backup damaged' : 'backup and storage damaged: new words';
      keep({ place: 70 + index, fault, times: kinds.length, backWithin: null, ...NO_LOSS });
    },
  );
}
