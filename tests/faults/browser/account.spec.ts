/** The browser's account sync: what arrives is taken in, and no trouble with it touches a save. */
import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchExtension } from '../../e2e/support/browser.ts';
import { choose, pageAddress, RAMBLED } from '../../e2e/support/choose.ts';
import { expect } from '../../e2e/support/expect.ts';
import { openPanelFrame } from '../../e2e/support/panel-frame.ts';
import { fillAccount, putInAccount, readAccount, tireAccount } from './support/account.ts';
import { goToEnd, noteOf, openCall } from './support/call-panel.ts';
import type { Chance } from './support/chance.ts';
import { test, WHOLE_ONLY } from './support/fault-test.ts';
import { lossOf, NO_LOSS } from './support/losses.ts';
import { wordsAreBack } from './support/stored-words.ts';
import { startTyping } from './support/typing.ts';

async function openYourData(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(pageAddress(extension, 'options'));
  await expect(page.getByRole('button', { name: 'Sync now' })).toBeVisible();
  return page;
}

async function typeNote(extension: ExtensionBrowser, chance: Chance) {
  const call = await openCall(extension);
  const panel = await openPanelFrame(call);
  const before = await goToEnd(call, noteOf(panel, RAMBLED));
  const typing = startTyping(call, chance);
  await typing.reached(20);
  await typing.stop();
  await expect(panel.locator('[data-save-state="saved"]')).toBeVisible();
  return { call, before, pressed: typing.pressed, faultAt: performance.now() };
}

test('what another device put into the account arrives, every word of it', async ({
  extension,
  chance,
  keep,
}, info) => {
  await choose(extension);
  const typed = await typeNote(extension, chance);
  const data = await openYourData(extension);
  await data.getByRole('button', { name: 'Sync now' }).click();
  await expect(data.getByText('The browser has it.')).toBeVisible();
  const items = await readAccount(data);

  const other = await launchExtension({ profile: info.outputPath('other') });
  const page = await other.context.newPage();
  await page.goto(pageAddress(other, 'options'));
  await putInAccount(page, items);
  const { after } = await wordsAreBack(other, [typed]);
  // The same call, joined from the other computer.
  const panel = await openPanelFrame(await openCall(other));
  const stands = await noteOf(panel, RAMBLED).inputValue();
  keep({
    place: 90,
    fault: 'through the account to another device',
    times: 1,
    backWithin: after,
    ...lossOf({ ...typed, stands }),
  });
  await other.close();
});

for (const [place, fault, cause, words] of [
  [91, 'account full', fillAccount, /has no room in it|has no room left/],
  [92, 'account busy', tireAccount, /asks for a pause/],
] as const) {
  test(`with the ${fault}, notes are saved as ever, and the page says so`, {
    tag: WHOLE_ONLY,
  }, async ({ extension, chance, keep }) => {
    await choose(extension);
    const data = await openYourData(extension);
    await cause(data);
    const typed = await typeNote(extension, chance);
    await data.getByRole('button', { name: 'Sync now' }).click();
    await expect(data.getByText(words)).toBeVisible({ timeout: 2000 });
    const more = await typeNote(extension, chance);
    await more.call.reload();
    const note = noteOf(await openPanelFrame(more.call), RAMBLED);
    await expect(note).toHaveValue(more.before + more.pressed.map(({ key }) => key).join(''));
    expect(more.before).toBe(typed.pressed.map(({ key }) => key).join(''));
    keep({ place, fault, times: 1, backWithin: null, ...NO_LOSS });
  });
}

test('sync turned off takes all but the settings out of the account', { tag: WHOLE_ONLY }, async ({
  extension,
  chance,
}) => {
  await choose(extension);
  await typeNote(extension, chance);
  const data = await openYourData(extension);
  await data.getByRole('button', { name: 'Sync now' }).click();
  await expect(data.getByText('The browser has it.')).toBeVisible();
  const carried = async () => Object.keys(await readAccount(data));
  expect(await carried()).toContainEqual(expect.stringMatching(/^m1\/interview\//));
  await data.getByRole('switch', { name: /Sync through your browser/ }).click();
  await expect
    .poll(async () => (await carried()).filter((key) => !/^m1\/(settings|epoch)\//.test(key)))
    .toEqual([]);
  // On this device everything stands.
  const panel = await openPanelFrame(await openCall(extension));
  await expect(noteOf(panel, RAMBLED)).toHaveValue(/^w0 /);
});
