/** When, where and how often the panel's frame appears in a call page. */

import {
  go,
  MEET_CALL,
  MEET_LANDING,
  ZOOM_HOME,
  ZOOM_SHELL_CALL,
  ZOOM_TAB_CALL,
  ZOOM_VANITY_CALL,
  zoomClient,
} from './support/call-fixture.ts';
import { test } from './support/call-test.ts';
import { expect } from './support/expect.ts';
import { hostCount, openPanelFrame, panelBox, panelFrames } from './support/panel-frame.ts';

test.describe('in Meet', () => {
  test('appears once in a call, in the page itself', async ({ page, background }) => {
    await page.goto(`${MEET_CALL}?authuser=1#in-call`);
    const panel = await openPanelFrame(page);
    expect(panel.parentFrame()).toBe(page.mainFrame());
    await expect.poll(background.phase).toBe('inCall');
    expect(await hostCount(page)).toBe(1);
    const call = (await background.heard()).map(({ message }) => 'call' in message && message.call);
    expect(new Set(call.filter(Boolean))).toEqual(new Set(['meet:abc-defg-hij']));
  });

  test('appears when the landing page turns into a call without loading', async ({
    page,
    background,
  }) => {
    await page.goto(MEET_LANDING);
    expect(await background.heard()).toEqual([]);
    await page.getByRole('link', { name: 'Join the practice interview' }).click();
    await openPanelFrame(page);
    await expect.poll(background.phase).toBe('lobby');
  });

  test('does not appear outside a call', async ({ page, background }) => {
    await page.goto(MEET_LANDING);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await background.tell({ kind: 'background/unheard-of' });
    expect(await background.heard()).toEqual([]);
    expect(panelFrames(page)).toEqual([]);
    expect(await hostCount(page)).toBe(0);
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

  test('appears on a call page of which nothing is known', async ({ page, background }) => {
    await page.goto(`${MEET_CALL}#strange`);
    await openPanelFrame(page);
    await expect.poll(background.phase).toBe('unknown');
  });

  test('stays through every phase', async ({ page, background }) => {
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
      await expect.poll(background.phase, { timeout: 8000 }).toBe(phase);
      expect(await panelBox(page)).not.toBeNull();
    }
    await page.evaluate(() => history.pushState(null, '', '/landing'));
    await expect.poll(background.phase).toBe('outside');
    expect(panelFrames(page)).toEqual([panel]);
  });

  test('once put away it stays away for this call, and comes back when called', async ({
    page,
    background,
  }) => {
    await page.goto(`${MEET_CALL}#lobby`);
    await openPanelFrame(page);
    await background.tell({ kind: 'background/toggle' });
    await expect.poll(() => panelBox(page)).toBeNull();
    await go(page, 'in-call');
    await expect.poll(background.phase).toBe('inCall');
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await panelBox(page)).toBeNull();
    await background.tell({ kind: 'background/toggle' });
    await expect.poll(() => panelBox(page)).not.toBeNull();
  });

  test('injected twice, there is still one panel', async ({ page, background }) => {
    await page.goto(`${MEET_CALL}#in-call`);
    const panel = await openPanelFrame(page);
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
});

test.describe('in Zoom', () => {
  test('appears in the shell, beside the client, of which it tells', async ({
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
  });

  test('a client frame under another name is still one panel', async ({ page, background }) => {
    await page.goto(ZOOM_HOME);
    await go(page, 'renamed-frame');
    await go(await zoomClient(page), 'in-call');
    await expect.poll(background.phase).toBe('inCall');
    const panel = await openPanelFrame(page);
    expect(panelFrames(page)).toEqual([panel]);
  });

  for (const [name, url] of [
    ['a tab of its own', ZOOM_TAB_CALL],
    ['a host of its own', ZOOM_VANITY_CALL],
  ] as const) {
    test(`appears in the page itself when the client has ${name}`, async ({ page, background }) => {
      await page.goto(`${url}#in-call`);
      const panel = await openPanelFrame(page);
      expect(panel.parentFrame()).toBe(page.mainFrame());
      await expect.poll(background.phase).toBe('inCall');
    });
  }

  test('a call left to another address is over at once', async ({ page, background }) => {
    await page.goto(`${ZOOM_TAB_CALL}#in-call`);
    await expect.poll(background.phase).toBe('inCall');
    await go(page, 'left');
    await expect.poll(background.phase).toBe('ended');
    const last = (await background.heard()).findLast(({ message }) => 'phase' in message);
    expect(last?.message).toMatchObject({ call: 'zoom:12345678901' });
  });

  test('moving to another room is no end', async ({ page, background }) => {
    test.slow();
    await page.goto(`${ZOOM_TAB_CALL}#in-call`);
    await expect.poll(background.phase).toBe('inCall');
    await go(page, 'breakout');
    await page.waitForFunction(() => window.fixture.state === 'in-call', null, { timeout: 15_000 });
    expect(await background.phase()).toBe('inCall');
  });

  test('when the shell closes the client, the shell takes the panel over', async ({
    page,
    background,
  }) => {
    await page.goto(`${ZOOM_SHELL_CALL}#in-call`);
    await openPanelFrame(page);
    await expect.poll(background.phase).toBe('inCall');
    // The shell looks into its frame every two seconds, believes what it sees after one more, and
    // says nothing of it: only its clock tells that it has.
    const since = await page.evaluate(() => performance.now());
    await page.waitForFunction((start) => performance.now() - start > 4000, since);
    await page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(background.phase, { timeout: 8000 }).toBe('ended');
    const panel = await openPanelFrame(page);
    expect(panel.parentFrame()).toBe(page.mainFrame());
  });
});
