/**
 * The panel in the pages of call sites on request: it comes, keeps its keys, leaves the controls free,
 * ends with the call; and where nothing is known of a page, it comes when asked for.
 */
import type { Frame, Page } from '@playwright/test';
import {
  go,
  JITSI_CALL,
  TEAMS_HOME,
  TEAMS_LIGHT_CALL,
  ZOOMGOV_CALL,
} from './support/call-fixture.ts';
import { RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { test } from './support/granted-test.ts';
import { openCall } from './support/open-call.ts';
import { hostCount, openPanelFrame, panelBox, panelFrames } from './support/panel-frame.ts';
import { pressCommand } from './support/press-command.ts';

const WORDS = 'decide c, and say it aloud ';
const NOTE = { name: `Notes: ${RAMBLED}` };

const CALLS = [
  { name: 'Teams', url: TEAMS_HOME, hangUp: '#hangup-button', shortcut: 'Control+Shift+M' },
  {
    name: 'Teams without an account',
    url: TEAMS_LIGHT_CALL,
    hangUp: '#hangup-button',
    shortcut: 'Control+Shift+M',
  },
  { name: 'Jitsi', url: JITSI_CALL, hangUp: '.hangup-button', shortcut: 'm' },
  {
    name: 'Zoom for Government',
    url: ZOOMGOV_CALL,
    hangUp: '.footer__leave-btn-container',
    shortcut: 'Alt+a',
  },
] as const;

const WINDOWS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 640, height: 480 },
];

/** Whether a press on its middle would reach it. */
function isFree(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    const box = element?.getBoundingClientRect();
    if (element == null || box === undefined) return false;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return element.contains(hit);
  }, selector);
}

for (const { name, url, hangUp, shortcut } of CALLS) {
  test(`in ${name} the panel comes with the call, keeps its words, leaves its way out free and ends with it`, async ({
    extension,
    page,
  }) => {
    // Thirty steps in each window: on a busy machine a minute and more.
    test.slow();
    const panel = await openCall(extension, page, url);
    await test.step('what is typed is the panel’s alone', async () => {
      expect(await hostCount(page)).toBe(1);
      await expect.poll(() => isFree(page, hangUp)).toBe(true);
      await panel.getByRole('textbox', NOTE).click();
      await page.keyboard.type(WORDS);
      await page.keyboard.press(shortcut);
      await expect(panel.getByRole('textbox', NOTE)).toHaveValue(new RegExp(`^${WORDS}`));
      await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
      expect(await page.evaluate(() => window.fixture.keylog)).toEqual([]);
      expect(await page.evaluate(() => window.fixture.actions)).toEqual([]);
      expect(await page.evaluate(() => window.fixture.violations)).toEqual([]);
    });

    await test.step('the way out is free in every window, at both sides', () =>
      leavesFree(page, panel, hangUp));

    await test.step('it ends with the call, with every word', async () => {
      if (name === 'Jitsi')
        await page.evaluate(() => history.pushState(null, '', '/static/close3.html'));
      else await go(page, 'left');
      await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible({
        timeout: 60_000,
      });
      await expect(panel.getByRole('textbox', NOTE)).toHaveValue(new RegExp(`^${WORDS}`));
    });
  });
}

async function leavesFree(page: Page, panel: Frame, hangUp: string): Promise<void> {
  const press = (button: string) => panel.getByRole('button', { name: button }).click();
  for (const { width, height } of WINDOWS) {
    await page.setViewportSize({ width, height });
    // A press is aimed before it is made: it would fall beside a frame that is still on its way.
    await expect.poll(() => isDocked(page, width)).toBe(true);
    for (const isAtLeft of [true, false]) {
      await press('More');
      await press('Move to the other side');
      await expect.poll(async () => (await panelBox(page))?.x === 0).toBe(isAtLeft);
      await expect.poll(() => isFree(page, hangUp), `${width}, docked`).toBe(true);
      await press('Collapse');
      await expect.poll(() => isFree(page, hangUp), `${width}, as a pill`).toBe(true);
      // The pill has no other button; the whole panel has, until the page has made it small.
      await expect(panel.getByRole('button')).toHaveCount(1);
      await expect.poll(async () => (await panelBox(page))?.height).toBe(36);
      await panel.getByRole('button').click();
      await expect(panel.getByRole('button', { name: 'Collapse' })).toBeVisible();
      await expect.poll(() => isDocked(page, width)).toBe(true);
    }
  }
}

/** At one of the window's sides, and not as a pill. */
async function isDocked(page: Page, width: number): Promise<boolean> {
  const box = await panelBox(page);
  return box !== null && box.height > 36 && (box.x === 0 || box.x + box.width === width);
}

test('where Teams does not give way, its bar at the top stays free', async ({
  extension,
  page,
}) => {
  await openCall(extension, page, TEAMS_HOME);
  await page.addStyleTag({ content: '.call { min-width: 100vw }' });
  // Measured anew when the window changes.
  await page.setViewportSize({ width: 1280, height: 700 });
  await expect.poll(() => panelBox(page)).toMatchObject({ y: 112, height: 588 });
  expect(await isFree(page, '#hangup-button')).toBe(true);
});

test('in a page of Webex or Whereby that shows no sign, the panel comes when asked for', async ({
  extension,
  page,
}) => {
  for (const url of ['https://acme.webex.com/meet/sam', 'https://acme.whereby.com/practice']) {
    await page.route(url, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><title>Room</title><p>Room',
      }),
    );
    await page.goto(url);
    // Nothing is chosen, and nothing is asked of the page.
    await expect(page.getByText('Room')).toBeVisible();
    await pressCommand(extension.worker, page, 'toggle-panel');
    const panel = await openPanelFrame(page);
    const press = async (name: string) => {
      await panel.getByRole('button', { name: 'More' }).click();
      await panel.getByRole('button', { name }).click();
    };
    await press('Start now');
    await panel.getByRole('textbox', { name: 'Notes on the whole interview' }).fill(WORDS);
    await press('End the interview');
    await expect(panel.getByRole('heading', { name: 'The interview has ended' })).toBeVisible();
    await pressCommand(extension.worker, page, 'toggle-panel');
    await expect.poll(() => panelBox(page)).toBeNull();
    expect(panelFrames(page)).toHaveLength(1);
  }
});
