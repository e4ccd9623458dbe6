/** What is shown to others: panel and pill hide when the page presents, and by one key. */
import type { Frame, Page } from '@playwright/test';
import type { ExtensionBrowser } from './support/browser.ts';
import { go, MEET_CALL, ZOOM_SHELL_CALL, zoomClient } from './support/call-fixture.ts';
import { choose, PRACTISE, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openCall } from './support/open-call.ts';
import { openPanelFrame, panelBox } from './support/panel-frame.ts';
import { pressCommand } from './support/press-command.ts';
import { test } from './support/test.ts';

type Shared = { readonly extension: ExtensionBrowser; readonly page: Page; readonly panel: Frame };

async function presentsOnce({ extension, page, panel }: Shared, call: Page | Frame): Promise<void> {
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await note.fill('typed just before');
  await go(call, 'presenting');
  await expect.poll(() => panelBox(page)).toBeNull();
  const past = await extension.context.newPage();
  await past.goto(pageAddress(extension, 'interviews'));
  await expect(past.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'typed just before',
  );
  await past.close();
  await page.bringToFront();
  // Coming back to the tab asks again whether the panel is wanted; so does every phase.
  await go(call, 'in-call');
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await go(call, 'other-presents');
  await go(call, 'in-call');
  expect(await panelBox(page)).toBeNull();
  await pressCommand(extension.worker, page, 'toggle-panel');
  await expect.poll(() => panelBox(page)).not.toBeNull();
  await expect(note).toHaveValue('typed just before');
}

test('when Zoom presents, the panel hides and only the person brings it back', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page, ZOOM_SHELL_CALL);
  await presentsOnce({ extension, page, panel }, await zoomClient(page));
});

test('when Meet presents, the panel hides and only the person brings it back, at each presentation, also as a pill', async ({
  extension,
  page,
}) => {
  const panel = await openCall(extension, page, MEET_CALL);
  await presentsOnce({ extension, page, panel }, page);

  await test.step('called back it stays, and hides at the next presentation', async () => {
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await go(page, 'presenting');
    await expect.poll(() => panelBox(page)).toBeNull();
    await pressCommand(extension.worker, page, 'ask-next');
    await expect(panel.getByRole('textbox', { name: `Notes: ${PRACTISE}` })).toBeFocused();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await panelBox(page)).not.toBeNull();
    await go(page, 'in-call');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await go(page, 'presenting');
    await expect.poll(() => panelBox(page)).toBeNull();
  });

  await test.step('so does a pill', async () => {
    // Looked at before the next one begins, as it is when the person comes back to the tab.
    await go(page, 'in-call');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await pressCommand(extension.worker, page, 'toggle-panel');
    await panel.getByRole('button', { name: 'Collapse' }).click();
    await expect.poll(() => panelBox(page)).toMatchObject({ height: 36 });
    await go(page, 'presenting');
    await expect.poll(() => panelBox(page)).toBeNull();
    await pressCommand(extension.worker, page, 'toggle-panel');
    await expect.poll(() => panelBox(page)).toMatchObject({ height: 36 });
    await pressCommand(extension.worker, page, 'toggle-panel');
    await expect.poll(() => panelBox(page)).toBeNull();
  });
});

test('into a call that presents already it does not come by itself', async ({
  extension,
  page,
}) => {
  await choose(extension, [RAMBLED]);
  await page.goto(`${MEET_CALL}#presenting`);
  const other = await extension.context.newPage();
  // Where nobody presents it stands after the same wait.
  await other.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(other);
  expect(await panelBox(page)).toBeNull();
  await page.bringToFront();
  await pressCommand(extension.worker, page, 'toggle-panel');
  await expect.poll(() => panelBox(page)).not.toBeNull();
});
