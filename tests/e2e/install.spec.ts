/** The first minute: an install over nothing, and over a live call. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { launchWithout } from './support/browser.ts';
import { MEET_CALL } from './support/call-fixture.ts';
import { choose, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { openPanelFrame } from './support/panel-frame.ts';
import { openStuckCall } from './support/stuck-call.ts';

const newProfile = () => join(mkdtempSync(join(tmpdir(), 'debrief-')), 'profile');

test('an install with no call open begins the practice call', async () => {
  const browser = await launchWithout({ profile: newProfile() });
  try {
    await browser.install();
    await expect
      .poll(() => browser.context.pages().map((page) => new URL(page.url()).pathname))
      .toContain('/practice.html');
  } finally {
    await browser.context.close();
  }
});

test('an install over a live call opens nothing, and serves the call that is open', async () => {
  const browser = await launchWithout({ profile: newProfile() });
  try {
    const call = browser.context.pages()[0] ?? (await browser.context.newPage());
    await call.goto(`${MEET_CALL}#in-call`);
    const extension = await browser.install();
    await expect
      .poll(() => extension.worker.evaluate(() => chrome.action.getBadgeText({})))
      .toBe('1');
    expect(browser.context.pages()).toHaveLength(1);
    await choose(extension, [RAMBLED]);
    // The call page was never loaded anew.
    await call.bringToFront();
    // What a browser says when a person turns to the tab; one that is driven takes every tab for seen.
    await call.evaluate(() => window.dispatchEvent(new Event('focus')));
    const panel = await openPanelFrame(call);
    await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill('the cache one');
    await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
  } finally {
    await browser.context.close();
  }
});

test('a call page that never comes to its end keeps neither the badge nor another call waiting', async () => {
  const browser = await launchWithout({ profile: newProfile() });
  try {
    const { context } = browser;
    await openStuckCall(context);
    const call = await context.newPage();
    await call.goto(`${MEET_CALL}#in-call`);
    const extension = await browser.install();
    await expect
      .poll(() => extension.worker.evaluate(() => chrome.action.getBadgeText({})))
      .toBe('1');
    await choose(extension, [RAMBLED]);
    await call.bringToFront();
    await call.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(
      (await openPanelFrame(call)).getByRole('checkbox', { name: RAMBLED }),
    ).toBeVisible();
  } finally {
    await browser.context.close();
  }
});
