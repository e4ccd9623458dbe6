/** When and where the panel's frame appears in a call page. */
import { go, MEET_CALL, MEET_LANDING, ZOOM_HOME, ZOOM_SHELL_CALL, ZOOM_TAB_CALL, ZOOM_VANITY_CALL, zoomClient } from './support/call-fixture.ts';
import { hostCount, openPanelFrame, panelFrames } from './support/panel-frame.ts';
import { expect, test } from './support/test.ts';

test('appears once in a Meet call, in the page itself', async ({ page, background }) => {
  await page.goto(`${MEET_CALL}#in-call`);
  const panel = await openPanelFrame(page);
  expect(panel.parentFrame()).toBe(page.mainFrame());
  await page.screenshot({path:'/tmp/h2/meet.png'});
  await expect.poll(background.phase).toBe('inCall');
  expect(await hostCount(page)).toBe(1);
});
