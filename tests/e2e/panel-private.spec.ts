/** What the call page can and cannot learn. */

import { MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED, THREE } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame, panelFrames } from './support/panel-frame.ts';
import { test } from './support/test.ts';

test('a frame that the page makes itself shows nothing personal', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const ours = await openPanelFrame(page);
  await expect(ours.getByRole('checkbox')).toHaveCount(3);
  const address = pageAddress(extension, 'panel');
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      port1.start();
      const handshake = { kind: 'script/handshake', nonce: 'guessed', again: false };
      frame.contentWindow?.postMessage(handshake, '*', [port2]);
    };
    document.body.append(frame);
  }, address);
  await expect.poll(() => panelFrames(page).length).toBe(2);
  const forged = panelFrames(page).find((frame) => frame !== ours);
  await forged?.waitForLoadState();
  // The background has answered by the time that a genuine panel would have been drawn.
  await ours.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill('mine alone');
  await expect(ours.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  expect((await forged?.locator('body').textContent())?.trim()).toBe('');
});

test('the scripts of the page cannot read a note', async ({ extension, page }) => {
  await choose(extension);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill('secretword');
  await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  const seen = await page.evaluate(async () => {
    const host = document.querySelector(':root > div');
    return JSON.stringify({
      html: document.documentElement.outerHTML,
      root: host?.shadowRoot ?? null,
      frames: window.length,
      storage: { ...localStorage },
      keys: window.fixture.keylog,
    });
  });
  expect(seen).not.toContain('secretword');
  for (const question of THREE) expect(seen).not.toContain(question);
  expect(JSON.parse(seen)).toMatchObject({ root: null, frames: 0, keys: [] });
});
