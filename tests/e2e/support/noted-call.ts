/**
 * A call in which three questions were asked and noted on, and the short debrief that follows it.
 *
 * Owns: the call, and how the debrief is found. Must not know: what is done in it.
 */
import type { Frame, Page } from '@playwright/test';
import { asksWith, store } from '../sheet/records.ts';
import { heldIn, settings, tell } from '../sheet/stories.ts';
import type { ExtensionBrowser } from './browser.ts';
import { MEET_CALL } from './call-fixture.ts';
import { PRACTISE, RAMBLED, STUCK } from './choose.ts';
import { expect } from './expect.ts';
import { openPanelFrame } from './panel-frame.ts';

export const NOTES = {
  [RAMBLED]: 'the cache one went back and forth',
  [STUCK]: 'saying a guess aloud helped',
  [PRACTISE]: 'one sentence first, then the reasons',
};

const TITLE = 'A minute for what you heard';
export const card = (panel: Frame) => panel.getByRole('region', { name: TITLE });
export const button = (panel: Frame, name: string) => panel.getByRole('button', { name });

/** Three were asked in it and noted on; how is tested elsewhere. */
export async function notedCall(extension: ExtensionBrowser, page: Page): Promise<Frame> {
  const entries = ([RAMBLED, PRACTISE, STUCK] as const).map((question) => ({
    asks: asksWith(question),
    asked: true,
    note: NOTES[question],
  }));
  const story = heldIn('meet:abc-defg-hij', tell({ id: 'now', started: 20, entries }));
  await store(extension.worker, [...story, settings({ appear: 'always' })]);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  await expect(panel.getByRole('checkbox', { checked: true })).toHaveCount(3);
  return panel;
}
