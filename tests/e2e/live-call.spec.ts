/**
 * Debrief in and beside a call page that nobody here wrote, with real video in it: the demo of
 * open-easyrtc, reached as a site that is served on request.
 */
import type { Page } from '@playwright/test';
import { choose, PRACTISE, pageAddress } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test, videoPlays } from './support/live-call/live-call-test.ts';
import { openPanelFrame, panelFrames } from './support/panel-frame.ts';

// Two pages encode and decode video: beside other work they take their time.
test.setTimeout(300_000);

const WORDS = 'decide c, and say it aloud ';

test('the companion window takes a note beside a live call', async ({ extension, call }) => {
  await choose(extension);
  const opened = extension.context.waitForEvent('page');
  await extension.worker.evaluate(
    (url) => chrome.windows.create({ url, type: 'popup', width: 400, height: 640 }),
    pageAddress(extension, 'panel'),
  );
  const companion: Page = await opened;
  await companion.getByRole('textbox', { name: `Notes: ${PRACTISE}` }).pressSequentially(WORDS);
  await expect(companion.getByRole('checkbox', { name: PRACTISE })).toBeChecked();
  await expect(companion.locator('[data-save-state=saved]')).toBeAttached();
  await videoPlays(call.page);
  expect(await call.page.evaluate(() => window.keysHeard)).toEqual([]);
  expect(extension.refused).toEqual([]);
});

test('the panel comes into a live call when asked for, and its keys stay in it', async ({
  extension,
  call: { page, report, callForPanel },
}) => {
  const there = { site: 'jitsi', call: 'jitsi:PractiseTogether' };
  await expect(async () => expect(await report()).toMatchObject(there)).toPass();
  await videoPlays(page);
  // Nothing was chosen: this is an ordinary call.
  expect(panelFrames(page)).toEqual([]);
  await callForPanel();
  const panel = await openPanelFrame(page);
  const note = panel.getByRole('textbox', { name: 'Notes on the whole interview' });
  await note.click();
  await page.keyboard.type(WORDS);
  await page.keyboard.press('Control+d');
  await expect(note).toHaveValue(WORDS);
  await expect(panel.locator('[data-save-state=saved]')).toBeAttached();
  await videoPlays(page);
  expect(await page.evaluate(() => window.keysHeard)).toEqual([]);
  // With the keyboard back, the page hears it as ever.
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('c');
  await expect.poll(() => page.evaluate(() => window.keysHeard)).toContain('keydown');
  expect(extension.refused).toEqual([]);
});
