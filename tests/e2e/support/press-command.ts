/**
 * A key of the browser's, as the extension hears of it.
 *
 * Owns: that step. Keys pressed over DevTools go to the page and pass the browser by, so its own
 * shortcuts cannot be pressed in a test; the event that such a key makes can be sent.
 */
import type { Page, Worker } from '@playwright/test';
import type { PANEL_COMMANDS } from '../../../domain/call/messages.ts';

type Command = (typeof PANEL_COMMANDS)[number];

/** `page` is the tab in front. */
export async function pressCommand(worker: Worker, page: Page, command: Command): Promise<void> {
  await page.bringToFront();
  await worker.evaluate((name) => {
    chrome.commands.onCommand.dispatch(name);
  }, command);
}
