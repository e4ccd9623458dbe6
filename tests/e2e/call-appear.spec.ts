/** When, where and how often the panel's frame appears in a call page. */

import {
  go,
  MEET_CALL,
  MEET_LANDING,
  ZOOM_HOME,
  ZOOM_TAB_CALL,
  ZOOM_VANITY_CALL,
  zoomClient,
} from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { hostCount, openPanelFrame, panelBox, panelFrames } from './support/panel-frame.ts';

/** Looking at every picture that is drawn makes a page draw all the time. */
const POLLED = { polling: 100 };

test.describe('in Meet', () => {
  test('appears once in a call, in the page itself, also when its script is injected twice', async ({
    page,
    background,
  }) => {
    await page.goto(`${MEET_CALL}?authuser=1#in-call`);
    const panel = await openPanelFrame(page);
    expect(panel.parentFrame()).toBe(page.mainFrame());
    await expect.poll(background.phase).toBe('inCall');
    expect(await hostCount(page)).toBe(1);
    const call = (await background.heard()).map(({ message }) => 'call' in message && message.call);
    expect(new Set(call.filter(Boolean))).toEqual(new Set(['meet:abc-defg-hij']));

    await background.injectAgain();
    await go(page, 'left');
    await expect.poll(background.phase).toBe('ended');
    expect(panelFrames(page)).toEqual([panel]);
    expect(await hostCount(page)).toBe(1);
    const ended = (await background.heard()).filter(
      ({ message }) => 'phase' in message && message.phase === 'ended',
    );
    expect(ended).toHaveLength(1);
  });

  test('does not appear outside a call, but when the landing page turns into one without loading', async ({
    page,
    background,
  }) => {
    await page.goto(MEET_LANDING);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await background.tell({ kind: 'background/unheard-of' });
    expect(await background.heard()).toEqual([]);
    expect(panelFrames(page)).toEqual([]);
    expect(await hostCount(page)).toBe(0);
    await page.getByRole('link', { name: 'Join the practice interview' }).click();
    await openPanelFrame(page);
    await expect.poll(background.phase).toBe('lobby');
  });

  test('does not appear in an ordinary call until it is asked for', async ({
    page,
    background,
  }) => {
    await background.place({ appear: false });
    await page.goto(`${MEET_CALL}#in-call`);
    await expect.poll(background.phase).toBe('inCall');
    expect(await hostCount(page)).toBe(0);
    await background.tell({ kind: 'background/show' });
    await openPanelFrame(page);
  });

  test('stays through every phase; once put away it stays away for this call, and comes back when called', async ({
    page,
    background,
  }) => {
    await page.goto(`${MEET_CALL}#lobby-guest`);
    const panel = await openPanelFrame(page);
    for (const [state, phase] of [
      ['waiting', 'waiting'],
      ['in-call', 'inCall'],
      ['left', 'ended'],
      ['lobby', 'lobby'],
      ['strange', 'unknown'],
    ] as const) {
      await go(page, state);
      await expect.poll(background.phase, { timeout: 8000, message: state }).toBe(phase);
      expect(await panelBox(page), state).not.toBeNull();
    }
    await page.evaluate(() => history.pushState(null, '', '/landing'));
    await expect.poll(background.phase).toBe('outside');
    expect(panelFrames(page)).toEqual([panel]);

    await page.evaluate(() => history.back());
    await go(page, 'lobby');
    await expect.poll(background.phase).toBe('lobby');
    expect(await panelBox(page)).not.toBeNull();
    await background.tell({ kind: 'background/toggle' });
    await expect.poll(() => panelBox(page)).toBeNull();
    await go(page, 'in-call');
    await expect.poll(background.phase).toBe('inCall');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await panelBox(page)).toBeNull();
    await background.tell({ kind: 'background/toggle' });
    await expect.poll(() => panelBox(page)).not.toBeNull();
  });
});

test('appears in the page itself in a call of which nothing is known, and where Zoom has a tab or a host of its own', async ({
  page,
  background,
}) => {
  for (const [url, phase] of [
    [`${MEET_CALL}#strange`, 'unknown'],
    [`${ZOOM_TAB_CALL}#in-call`, 'inCall'],
    [`${ZOOM_VANITY_CALL}#in-call`, 'inCall'],
  ] as const) {
    const before = (await background.heard()).length;
    await page.goto(url);
    const panel = await openPanelFrame(page);
    expect(panel.parentFrame(), url).toBe(page.mainFrame());
    const phases = async () =>
      (await background.heard())
        .slice(before)
        .flatMap(({ message }) => ('phase' in message ? [message.phase] : []));
    await expect.poll(async () => (await phases()).at(-1), url).toBe(phase);
  }
});

test.describe('in Zoom', () => {
  test('appears in the shell, beside the client of which it tells; the shell takes it over when it closes the client', async ({
    page,
    background,
  }) => {
    await page.goto(ZOOM_HOME);
    expect(await background.heard()).toEqual([]);
    await page.getByRole('button', { name: 'Join the practice interview' }).click();
    const client = await zoomClient(page);
    const panel = await openPanelFrame(page);
    expect(panel.parentFrame()).toBe(page.mainFrame());
    await expect.poll(background.phase).toBe('lobby');
    await go(client, 'in-call');
    await expect.poll(background.phase).toBe('inCall');
    const heard = await background.heard();
    expect(new Set(heard.map(({ frame }) => frame)).size).toBe(1);
    expect(heard[0]?.message).toMatchObject({ call: 'zoom:12345678901' });

    // The shell looks into its frame every two seconds, believes what it sees after one more, and
    // says nothing of it: only its clock tells that it has.
    const since = await page.evaluate(() => performance.now());
    await page.waitForFunction((start) => performance.now() - start > 4000, since, POLLED);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(background.phase, { timeout: 8000 }).toBe('ended');
    const taken = await openPanelFrame(page);
    expect(taken.parentFrame()).toBe(page.mainFrame());
  });

  test('a client frame under another name is still one panel', async ({ page, background }) => {
    await page.goto(ZOOM_HOME);
    await go(page, 'renamed-frame');
    await go(await zoomClient(page), 'in-call');
    await expect.poll(background.phase).toBe('inCall');
    const panel = await openPanelFrame(page);
    expect(panelFrames(page)).toEqual([panel]);
  });

  test('moving to another room is no end, and a call left to another address is over at once', async ({
    page,
    background,
  }) => {
    test.slow();
    await page.goto(`${ZOOM_TAB_CALL}#in-call`);
    await expect.poll(background.phase).toBe('inCall');
    await go(page, 'breakout');
    const isBack = () => window.fixture.state === 'in-call';
    await page.waitForFunction(isBack, null, { ...POLLED, timeout: 15_000 });
    expect(await background.phase()).toBe('inCall');
    const phases = (await background.heard()).flatMap(({ message }) =>
      'phase' in message ? [message.phase] : [],
    );
    expect(phases).not.toContain('ended');

    await go(page, 'left');
    await expect.poll(background.phase).toBe('ended');
    const last = (await background.heard()).findLast(({ message }) => 'phase' in message);
    expect(last?.message).toMatchObject({ call: 'zoom:12345678901' });
  });
});
