/**
 * Another extension in the same browser, that may look into every page and wants the notes.
 *
 * What it can do to the call page it can do to the panel's frame as well: cover it, take it away. Reading
 * what is in it is another matter.
 */
import { expect } from '@playwright/test';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { otherExtension } from './support/other-extension.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { test } from './support/test.ts';

const SECRET = 'secretword';

test('another extension reads no note, gets no answer and enters no page of Debrief', async ({
  extension,
  page,
}, info) => {
  const { context, extensionId } = extension;
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  const note = panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` });
  await note.fill(SECRET);
  await expect(panel.locator('[data-save-state=saved]')).toBeAttached();
  const companion = await context.newPage();
  await companion.goto(pageAddress(extension, 'panel'));

  const session = await context.browser()?.newBrowserCDPSession();
  const arriving = context.waitForEvent('serviceworker');
  const installed = await session?.send('Extensions.loadUnpacked', {
    path: otherExtension(info.outputPath('other')),
  });
  const other = await arriving;

  expect(await other.evaluate(`speak('${extensionId}')`)).toEqual({
    answers: [null, null, null, null],
    line: 'silent',
    page: 'refused',
  });
  const seen = await other.evaluate(`lookInPage('${extensionId}')`);
  // It does find the frame: a closed root is none to an extension.
  expect(seen).toMatchObject([{ frames: [true], inside: [null] }]);
  expect(JSON.stringify(seen)).not.toContain(SECRET);
  expect(await other.evaluate('enterPages()')).toEqual(['refused']);

  await expect(note).toHaveValue(SECRET);
  await session?.send('Extensions.uninstall', { id: installed?.id ?? '' });
});
