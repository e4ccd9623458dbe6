/**
 * Should a call page ever take over the script of Debrief in it: what that script can do, it cannot do much.
 *
 * Its own world is entered as the background enters it, and what a script there could say or ask is said.
 */
import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { openPanelFrame, panelBox } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const SECRET = 'secretword';

/** The answer to each message, as the script in the call page gets it. */
function said({ worker }: ExtensionBrowser, messages: readonly object[]): Promise<unknown> {
  return worker.evaluate(async (all) => {
    const [tab] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
    return chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      args: [all],
      func: (sent: readonly object[]) =>
        Promise.all(
          sent.map((message) =>
            chrome.runtime.sendMessage(message).then(
              (answer) => answer ?? null,
              () => null,
            ),
          ),
        ),
    });
  }, messages);
}

async function noteInCall(extension: ExtensionBrowser, page: Page): Promise<void> {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill(SECRET);
  await expect(panel.locator('[data-save-state=saved]')).toBeAttached();
}

/** What the script reads of every area; null where the browser refuses it. */
function readByScript({ worker }: ExtensionBrowser): Promise<unknown> {
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://meet.google.com/*' });
    return chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      func: async () => {
        const areas = [chrome.storage?.local, chrome.storage?.sync, chrome.storage?.session];
        const read = areas.map((area) => area?.get(null).catch(() => null) ?? null);
        return JSON.stringify(await Promise.all(read));
      },
    });
  });
}

test('it reads nothing of what is stored, which is closed to it', async ({ extension, page }) => {
  await noteInCall(extension, page);
  expect(await readByScript(extension)).toMatchObject([{ result: '[null,null,null]' }]);

  // Were it not closed, there would be all of it.
  await extension.worker.evaluate(() =>
    Reflect.apply(Reflect.get(chrome.storage.local, 'setAccessLevel'), chrome.storage.local, [
      { accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' },
    ]),
  );
  expect(JSON.stringify(await readByScript(extension))).toContain(SECRET);
});

test('it gets no copy, no key and no panel, and deletes nothing', async ({ extension, page }) => {
  await noteInCall(extension, page);
  const nonce = '0e984725-c51c-4bf4-9960-e1c80e27aba0';
  const answers = await said(extension, [
    { kind: 'copies/status' },
    { kind: 'copies/file' },
    { kind: 'copies/preview', source: { kind: 'erased' } },
    { kind: 'copies/erase-all' },
    { kind: 'panel/keys' },
    { kind: 'panel/nudge', isDue: true },
    { kind: 'panel/verify', nonce },
  ]);
  expect(answers).toMatchObject([{ result: Array.from({ length: 7 }, () => null) }]);
  // It does speak to the background, which tells it whether the panel is wanted, and where.
  const hello = { kind: 'script/hello', site: 'meet', call: 'meet:abc-defg-hij', phase: 'inCall' };
  const [placement] = [await said(extension, [hello])].flat();
  expect(placement).toMatchObject({ result: [{ kind: 'background/placement' }] });
  expect(JSON.stringify(placement)).not.toContain(SECRET);
  await page.reload();
  const again = await openPanelFrame(page);
  await expect(again.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(SECRET);
});

test('it moves no panel but its own: not the practice call’s, nor one beside the calls', async ({
  extension,
  page,
}) => {
  await noteInCall(extension, page);
  const practice = await extension.context.newPage();
  await practice.goto(pageAddress(extension, 'practice'));
  await practice.getByRole('button', { name: /^Getting stuck/ }).click();
  await (await openPanelFrame(practice)).getByRole('checkbox').first().waitFor();
  const companion = await extension.context.newPage();
  await companion.goto(pageAddress(extension, 'panel'));
  await expect(companion.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(SECRET);
  const step = { kind: 'background/step', step: 'mark', tab: null, press: 'forged' };
  const answers = await said(extension, [{ kind: 'background/toggle' }, step]);
  expect(answers).toMatchObject([{ result: [null, null] }]);
  expect(await panelBox(practice)).not.toBeNull();
  await expect(companion.getByRole('button', { name: /^Marked, / })).toHaveCount(0);
});
