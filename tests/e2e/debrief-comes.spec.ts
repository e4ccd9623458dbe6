/** The short debrief comes by itself, a while after a call that nobody ended by hand. */

import { go } from './support/call-fixture.ts';
import { STUCK } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { button, card, notedCall } from './support/noted-call.ts';
import { test } from './support/own-browser-test.ts';

test('a call that ended by itself moves nothing under the cursor', async ({ extension, page }) => {
  await page.clock.install({ time: Date.now() });
  const panel = await notedCall(extension, page);
  const note = panel.getByRole('textbox', { name: `Notes: ${STUCK}` });
  await note.press('End');
  await go(page, 'left');
  await page.clock.runFor(1000);
  await expect(button(panel, 'Go through it now')).toBeVisible();
  const before = await note.boundingBox();
  await page.clock.fastForward(90_000);
  await page.clock.runFor(5000);
  await page.keyboard.type(' today');
  // The clock is the page's, the disk is not: five seconds at once are a save that takes long, which is told.
  await expect(panel.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.clock.runFor(5000);
  expect(await note.boundingBox()).toEqual(before);
  await expect(note).toBeFocused();
  await expect(card(panel)).toBeHidden();

  await note.blur();
  await page.clock.runFor(5000);
  await expect(card(panel)).toBeVisible();
  await expect(panel.getByRole('group', { name: / today$/ })).toBeVisible();
});
