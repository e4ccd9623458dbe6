/** The panel in pictures at the call sites on request, and in Zoom's client without its shell. */
import { expect } from '@playwright/test';
import {
  JITSI_CALL,
  TEAMS_HOME,
  TEAMS_LIGHT_CALL,
  ZOOM_VANITY_CALL,
  ZOOMGOV_CALL,
} from '../support/call-fixture.ts';
import { test } from '../support/granted-test.ts';
import { openPanelFrame } from '../support/panel-frame.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { arrange, LARGE_CALL, SMALL_CALL } from './panel-in-call.ts';
import { take } from './picture.ts';
import { halfFilled, heldAt, heldIn } from './stories.ts';

test.setTimeout(300_000);
test.afterAll(writeContactSheet);

const SITES = [
  ['Teams', TEAMS_HOME, '.controls button', null],
  ['a meeting of Teams without an account', TEAMS_LIGHT_CALL, '.controls button', null],
  ['Jitsi', JITSI_CALL, '.new-toolbox .toolbox-button', 'jitsi:MockRoom'],
  ['Zoom of a company', ZOOM_VANITY_CALL, '#wc-footer button', 'zoom:12345678901'],
  ['Zoom for Government', ZOOMGOV_CALL, '#wc-footer button', 'zoomgov:12345678901'],
] as const;

test('the panel is at home in the call sites on request', async ({ extension, page }) => {
  for (const [name, url, controls, call] of SITES) {
    const story =
      call === null ? heldAt({ site: 'teams', call }, halfFilled()) : heldIn(call, halfFilled());
    await arrange(extension, page, story, 360);
    await page.goto(`${url}#in-call`);
    const panel = await openPanelFrame(page);
    await expect(panel.getByText('2 of 3')).toBeVisible();
    for (const size of [SMALL_CALL, LARGE_CALL]) {
      await page.setViewportSize(size);
      await take({
        surface: `panel in ${name}`,
        caption: `call ${size.width}`,
        target: panel,
        page,
        bar: { at: page, controls },
      });
    }
  }
});
