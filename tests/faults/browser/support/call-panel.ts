/**
 * The panel in a fixture call, as these tests come back to it again and again.
 *
 * Owns: opening it and its note fields. Must not know: any fault.
 */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../../e2e/support/browser.ts';
import { MEET_CALL } from '../../../e2e/support/call-fixture.ts';
import { expect } from '../../../e2e/support/expect.ts';
import { openPanelFrame, panelFrames } from '../../../e2e/support/panel-frame.ts';

export type Notes = Pick<Page | FrameLocator, 'getByRole'>;

export const noteOf = (panel: Notes, question: string): Locator =>
  panel.getByRole('textbox', { name: `Notes: ${question}` });

export async function openCall(extension: ExtensionBrowser): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${MEET_CALL}#in-call`);
  await openPanelFrame(page);
  return page;
}

/**
 * Puts the cursor behind what the note holds already. A click in the moment in which the frame is first
 * drawn can reach the page and not the frame (seen in Chromium 156: the frame hears of the focus, and of no
 * pointer), so it is made until the cursor is there.
 */
export async function goToEnd(page: Page, note: Locator): Promise<string> {
  await expect(async () => {
    await note.click();
    await expect(note).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Control+End');
  return note.inputValue();
}

/** The value of a note in whichever frame the panel has just now; null while there is none. */
export async function valueInPanel(page: Page, question: string): Promise<string | null> {
  const [frame] = panelFrames(page);
  if (frame === undefined) return null;
  try {
    return await noteOf(frame, question).inputValue({ timeout: 500 });
  } catch (error) {
    // The frame went away, or has not yet drawn anything.
    if (error instanceof Error && /detached|Timeout|destroyed|closed/.test(error.message))
      return null;
    throw error;
  }
}
