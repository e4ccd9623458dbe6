/**
 * The same for the sites that are served on request: read with the script's own reader, which is put
 * into the page, since nobody has asked for the permission here. With Debrief in the browser their pages go on as ever.
 */
import { expect } from '@playwright/test';
import { jitsi } from '../../calls/sites/jitsi.ts';
import { teams } from '../../calls/sites/teams.ts';
import { test as bareTest } from './support/bare-page-test.ts';
import { JITSI_CALL, TEAMS_HOME, TEAMS_LIGHT_CALL } from './support/call-fixture.ts';
import { type Expected, testSigns } from './support/sign-tests.ts';
import { test } from './support/test.ts';

const HANG_UP = '#hangup-button,[data-tid=hangup-main-btn],[data-inp=hangup-button]';
const TEAMS_INSIDE = {
  [HANG_UP]: 1,
  '#microphone-button[data-state]': 1,
  '[data-tid=call-duration]': 1,
  '[data-cid=calling-participant-stream]': 2,
  '[data-cid=call-screen-wrapper]': 1,
};
const TEAMS_BEFORE = {
  '[data-tid=calling-prejoin-screen]': 1,
  '[data-tid=prejoin-join-button]': 1,
  '[data-tid=prejoin-cancel-button]': 1,
};
const STALE = { '#microphone-button[data-state]': 2 };

const TEAMS_STATES: Readonly<Record<string, Expected>> = {
  chats: { shows: 'nothing', counts: {} },
  'prejoin-guest': {
    shows: 'lobby',
    counts: { ...TEAMS_BEFORE, '[data-tid=prejoin-display-name-input]': 1 },
  },
  prejoin: { shows: 'lobby', counts: TEAMS_BEFORE },
  lobby: { shows: 'waiting', counts: { '[data-tid=calling-lobby-screen]': 1, [HANG_UP]: 1 } },
  'in-call': { shows: 'inCall', counts: TEAMS_INSIDE },
  captions: { shows: 'inCall', counts: TEAMS_INSIDE },
  'chat-open': { shows: 'inCall', counts: TEAMS_INSIDE },
  presenting: { shows: 'inCall', counts: TEAMS_INSIDE },
  'other-presents': { shows: 'inCall', counts: TEAMS_INSIDE },
  retry: {
    shows: 'ended',
    counts: {
      ...STALE,
      '[data-tid=calling-retry-screen]': 1,
      '#calling-retry-screen-title': 1,
    },
  },
  left: {
    shows: 'ended',
    counts: {
      ...STALE,
      '[data-tid=call-end-screen]': 1,
      '[data-tid=rejoin-button]': 1,
      '[data-tid=call-rating-flex-container]': 1,
    },
  },
  // What an earlier call has left behind is no call.
  'chats-after': { shows: 'nothing', counts: STALE },
  strange: { shows: 'nothing', counts: {} },
};

const JITSI_BEHIND = { '#new-toolbox': 1, '#largeVideoContainer': 1, '.premeeting-screen': 1 };
const JITSI_INSIDE = { '.hangup-button': 1, '#new-toolbox': 1, '#largeVideoContainer': 1 };

const JITSI_STATES: Readonly<Record<string, Expected>> = {
  welcome: { shows: 'nothing', counts: {} },
  prejoin: {
    shows: 'lobby',
    counts: {
      ...JITSI_BEHIND,
      '[data-testid="prejoin.joinMeeting"]': 1,
      '#premeeting-name-input': 1,
    },
  },
  lobby: {
    shows: 'waiting',
    counts: { ...JITSI_BEHIND, '.lobby-screen': 1, '[data-testid="lobby.knockButton"]': 1 },
  },
  knocking: {
    shows: 'waiting',
    counts: { ...JITSI_BEHIND, '.lobby-screen': 1, '.lobby-screen-content': 1 },
  },
  'in-call': { shows: 'inCall', counts: JITSI_INSIDE },
  'chat-open': { shows: 'inCall', counts: JITSI_INSIDE },
  presenting: { shows: 'inCall', counts: JITSI_INSIDE },
  'other-presents': { shows: 'inCall', counts: JITSI_INSIDE },
  // The address tells: tests/unit/calls.
  closed: { shows: 'nothing', counts: {} },
  strange: { shows: 'nothing', counts: {} },
};

testSigns({ site: teams, url: TEAMS_LIGHT_CALL, states: TEAMS_STATES });
testSigns({ site: jitsi, url: JITSI_CALL, states: JITSI_STATES });

test('with Debrief installed the pages of Teams and Jitsi keep their own shortcuts and their own policy', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  for (const [name, url, keys] of [
    ['Teams', TEAMS_HOME, ['Control+Shift+M', 'Control+Shift+H']],
    ['Jitsi', JITSI_CALL, ['m', 'v', ' ']],
  ] as const) {
    await page.goto(`${url}#in-call`);
    await page.bringToFront();
    for (const key of keys) await page.keyboard.press(key);
    const actions = await page.evaluate(() => new Set(window.fixture.actions).size);
    expect(actions, name).toBe(keys.length * 4);
    expect(await page.evaluate(() => window.fixture.violations), name).toEqual([]);
    expect(errors, name).toEqual([]);
  }
});

bareTest('the page of Teams lets nothing in that it did not make itself', async ({ page }) => {
  await page.goto(`${TEAMS_HOME}#in-call`);
  const refused = await page.evaluate(() => {
    const types: unknown = Reflect.get(window, 'trustedTypes');
    const make: unknown = types instanceof Object ? Reflect.get(types, 'createPolicy') : undefined;
    try {
      if (typeof make === 'function') Reflect.apply(make, types, ['debrief', {}]);
      return false;
    } catch {
      return true;
    }
  });
  expect(refused).toBe(true);
  await page.evaluate(() => document.querySelector('#app')?.append('a stranger'));
  await expect(page.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
});
