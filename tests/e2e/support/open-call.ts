/**
 * A call with its panel open, three questions chosen before it.
 *
 * Owns: getting there. Must not know: what is done there.
 */
import { expect, type Frame, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './browser.ts';
import { MEET_CALL } from './call-fixture.ts';
import { choose } from './choose.ts';
import { openPanelFrame } from './panel-frame.ts';

export async function openCall(
  extension: ExtensionBrowser,
  page: Page,
  url = MEET_CALL,
): Promise<Frame> {
  await choose(extension);
  await page.goto(`${url}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox').first()).toBeVisible();
  return panel;
}
