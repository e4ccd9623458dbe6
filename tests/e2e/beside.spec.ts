/** The panel beyond the call page: side panel, companion window, on top; one interview in all of them. */
import type { Page } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { openedBeyond } from './support/beyond-page.ts';
import type { ExtensionBrowser } from './support/browser.ts';
import { go, MEET_CALL } from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { choose, PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';

test.setTimeout(300_000);

const note = (question: string) => ({ name: `Notes: ${question}` });
const FIRST_NOTE = `document.querySelector('textarea')`;

async function openCompanion(extension: ExtensionBrowser): Promise<Page> {
  const companion = await extension.context.newPage();
  await companion.goto(pageAddress(extension, 'panel'));
  await expect(companion.getByRole('main')).toBeVisible();
  return companion;
}

test('the popup opens the browser’s own side panel, which shows the same interview', async ({
  extension,
}) => {
  await choose(extension);
  const popup = await extension.context.newPage();
  await popup.goto(pageAddress(extension, 'popup'));
  await popup.getByRole('contentinfo').getByRole('button', { name: 'More' }).click();
  const panel = await openedBeyond(extension.context, '/panel.html', () =>
    popup.getByRole('button', { name: 'Keep it beside every tab' }).click(),
  );
  await expect.poll(() => panel.run(`document.querySelectorAll('textarea').length`)).toBe(4);
  await panel.press('Start now');
  await panel.run(`${FIRST_NOTE}.focus()`);
  await panel.type('said beside every tab');

  const companion = await openCompanion(extension);
  await expect(companion.getByRole('textbox', note(RAMBLED))).toHaveValue('said beside every tab');
  await companion.getByRole('textbox', note(RAMBLED)).fill('and changed elsewhere');
  await expect
    .poll(() => panel.run(`document.activeElement?.blur(), ${FIRST_NOTE}.value`))
    .toBe('and changed elsewhere');
  await panel.press('End the interview');
  await expect(companion.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
});

test('a call’s panel and one beside it show one interview, whoever starts and ends it', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const inCall = await openPanelFrame(page);
  const companion = await openCompanion(extension);
  await companion.getByRole('button', { name: 'Start now' }).click();
  await expect(inCall.getByText(/min left/)).toBeVisible();

  await inCall.getByRole('textbox', note(RAMBLED)).fill('noted in the call');
  await expect(companion.getByRole('textbox', note(RAMBLED))).toHaveValue('noted in the call');
  await expect(companion.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  await companion.getByRole('checkbox', { name: PRACTISE }).check();
  await expect(inCall.getByRole('checkbox', { name: PRACTISE })).toBeChecked();

  await companion.getByRole('button', { name: 'End the interview' }).click();
  // The button is gone: the keyboard is where it goes on, and only here.
  const title = { name: 'A minute for what you heard' };
  await expect(companion.getByRole('heading', title)).toBeFocused();
  await expect(inCall.getByRole('textbox', note(RAMBLED))).toBeFocused();
  await expect(inCall.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
  await inCall.getByRole('button', { name: 'Go on with this one' }).click();
  await expect(companion.getByRole('button', { name: 'End the interview' })).toBeVisible();

  // Begun beside the call, it became the call's: it ends with it.
  await go(page, 'left');
  for (const panel of [inCall, companion]) {
    await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
    await expect(panel.getByRole('textbox', note(RAMBLED))).toHaveValue('noted in the call');
  }
});

test('a call joined after the start in the window goes on with the same interview', async ({
  extension,
  page,
}) => {
  await choose(extension);
  const companion = await openCompanion(extension);
  await companion.getByRole('textbox', note(RAMBLED)).fill('before the call');
  await expect(companion.getByRole('button', { name: 'End the interview' })).toBeVisible();
  await page.goto(`${MEET_CALL}#in-call`);
  await page.bringToFront();
  const inCall = await openPanelFrame(page);
  await expect(inCall.getByRole('textbox', note(RAMBLED))).toHaveValue('before the call');
  await inCall.getByRole('textbox', note(PRACTISE)).fill('in the call');
  await expect(companion.getByRole('textbox', note(PRACTISE))).toHaveValue('in the call');
  await expect(companion.getByText('2 of 3')).toBeVisible();
});

test('the window is kept on top, comes back with its place and every word, and what is on top closes with it', async ({
  extension,
}) => {
  await choose(extension);
  const companion = await openCompanion(extension);
  await companion.getByRole('textbox', note(PRACTISE)).fill('in the window');
  await companion.getByRole('button', { name: 'Keep on top' }).click();
  const keepOnTop = async () => {
    const opened = extension.context.waitForEvent('page');
    await companion.getByRole('button', { name: /^Keep on top of other windows/ }).click();
    return opened;
  };
  const above = await keepOnTop();
  const onTop = await openPanelFrame(above);
  await expect(onTop.getByRole('textbox', note(PRACTISE))).toHaveValue('in the window');
  // The row that was open in the window is open here.
  await expect(onTop.getByRole('checkbox').first()).toHaveAccessibleName(PRACTISE);
  await expect(companion.getByRole('checkbox')).toHaveCount(0);
  await expect(onTop.getByRole('button', { name: 'Keep on top' })).toHaveCount(0);
  expect(await faultsOf(onTop)).toEqual([]);
  expect(await faultsOf(companion)).toEqual([]);

  await onTop.getByRole('textbox', note(RAMBLED)).click();
  await above.keyboard.type('on top of all');
  await expect(onTop.getByRole('textbox', note(RAMBLED))).toHaveValue('on top of all');
  await companion.getByRole('button', { name: 'Bring it back here' }).click();
  await expect(companion.getByRole('textbox', note(RAMBLED))).toHaveValue('on top of all');
  await expect(companion.getByRole('checkbox').first()).toHaveAccessibleName(RAMBLED);
  await expect.poll(() => above.isClosed()).toBe(true);

  await companion.getByRole('button', { name: 'Keep on top' }).click();
  const second = await keepOnTop();
  await (await openPanelFrame(second)).getByRole('textbox', note(RAMBLED)).fill('the last words');
  await companion.close();
  await expect.poll(() => second.isClosed()).toBe(true);
  const again = await openCompanion(extension);
  await expect(again.getByRole('textbox', note(RAMBLED))).toHaveValue('the last words');
});

test('a call page that frames the panel as the window does sees nothing', async ({
  extension,
  page,
}) => {
  await choose(extension);
  await page.goto(MEET_CALL.replace('abc-defg-hij', 'landing'));
  await page.evaluate(
    (address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      frame.dataset.companion = '1';
      document.body.append(frame);
    },
    pageAddress(extension, 'panel'),
  );
  const framed = await openPanelFrame(page);
  const companion = await openCompanion(extension);
  await expect(companion.getByRole('checkbox')).toHaveCount(3);
  // The words stand in the page only where it has drawn something.
  expect(await framed.evaluate(() => document.querySelectorAll('main, p').length)).toBe(0);
});
