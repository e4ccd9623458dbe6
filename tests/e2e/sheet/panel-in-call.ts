/**
 * The panel in a fixture call, in the state, width and theme that a picture wants.
 *
 * Owns: getting there. Must not know: what is looked for in the picture.
 */
import type { Frame, Page } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import type { ExtensionBrowser } from '../support/browser.ts';
import { MEET_CALL, ZOOM_SHELL_CALL, zoomClient } from '../support/call-fixture.ts';
import { expect } from '../support/expect.ts';
import { openPanelFrame } from '../support/panel-frame.ts';
import type { Picture } from './picture.ts';
import { store, storeOnly } from './records.ts';
import { heldIn, settings } from './stories.ts';

export const SMALL_CALL = { width: 1280, height: 720 };
export const LARGE_CALL = { width: 1920, height: 1080 };

export type CallWithPanel = {
  readonly panel: Frame;
  readonly bar: Picture['bar'];
  readonly theme: (theme: 'dark' | 'light') => Promise<void>;
};

export async function openMeet(
  extension: ExtensionBrowser,
  page: Page,
  story: readonly Edit[],
  width = 360,
): Promise<CallWithPanel> {
  await arrange(extension, page, heldIn('meet:abc-defg-hij', story), width);
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  return { panel, bar: { at: page, controls: '.bar button' }, theme: themes(extension, panel) };
}

export async function openZoom(
  extension: ExtensionBrowser,
  page: Page,
  story: readonly Edit[],
  width = 360,
): Promise<CallWithPanel> {
  await arrange(extension, page, heldIn('zoom:12345678901', story), width);
  await page.goto(ZOOM_SHELL_CALL);
  const client = await zoomClient(page);
  await client.evaluate(() => window.fixture.go('in-call'));
  const panel = await openPanelFrame(page);
  const bar = { at: client, controls: '#wc-footer button' };
  return { panel, bar, theme: themes(extension, panel) };
}

/** Into the note that begins so, once it is there: by a click, which opens its row as a person's does. */
export async function focusNote(panel: Frame, beginning: string): Promise<void> {
  const notes = panel.locator('textarea');
  await expect(async () => {
    const texts = await notes.evaluateAll((all) =>
      all.map((note) => (note instanceof HTMLTextAreaElement ? note.value : '')),
    );
    const at = texts.findIndex((text) => text.startsWith(beginning));
    expect(at, 'the place of the note').toBeGreaterThanOrEqual(0);
    const note = notes.nth(at);
    await note.click({ position: { x: 12, y: 12 }, timeout: 1000 });
    await expect(note).toBeFocused({ timeout: 1000 });
  }).toPass();
}

/** With no surface open: one that is would write back what it knows. */
export async function arrange(
  extension: ExtensionBrowser,
  page: Page,
  story: readonly Edit[],
  width: number,
): Promise<void> {
  await page.goto('about:blank');
  await storeOnly(extension.worker, [...story, settings({ width, appear: 'always' })]);
}

function themes(extension: ExtensionBrowser, panel: Frame): CallWithPanel['theme'] {
  return async (theme) => {
    await store(extension.worker, [settings({ theme })]);
    await panel.waitForFunction(
      (wanted) => document.documentElement.dataset.theme === wanted,
      theme,
    );
  };
}
