/** Call sites on request: allowed by a click, served at once and from then on, gone when taken back. */
import { realpathSync } from 'node:fs';
import { type Page, test } from '@playwright/test';
import { faultsOf } from './support/accessibility.ts';
import { BUILD, type ExtensionBrowser, launchInstalled } from './support/browser.ts';
import { JITSI_CALL, MEET_CALL } from './support/call-fixture.ts';
import { choose, pageAddress, RAMBLED } from './support/choose.ts';
import { expect } from './support/expect.ts';
import { writeInstalledProfile } from './support/installed-profile.ts';
import { hostCount, openPanelFrame, panelFrames } from './support/panel-frame.ts';

const JITSI = 'https://meet.jit.si/*';
const ALL = [
  JITSI,
  'https://teams.microsoft.com/*',
  'https://teams.live.com/*',
  'https://teams.cloud.microsoft/*',
  'https://*.webex.com/*',
  'https://*.whereby.com/*',
  'https://*.zoomgov.com/*',
];
const NAMES = ['Jitsi Meet', 'Microsoft Teams', 'Webex', 'Whereby', 'Zoom for Government'];
const build = realpathSync(BUILD);

type Start = { readonly profile: string; readonly again?: boolean };

async function start({ profile, again = false }: Start): Promise<ExtensionBrowser> {
  if (!again) writeInstalledProfile(profile, build, ALL);
  return launchInstalled({ profile, build });
}

async function openCall({ context }: ExtensionBrowser, address = JITSI_CALL): Promise<Page> {
  const call = await context.newPage();
  await call.goto(`${address}#in-call`);
  return call;
}

async function openOptions(extension: ExtensionBrowser): Promise<Page> {
  const options = await extension.context.newPage();
  await options.goto(pageAddress(extension, 'options'));
  return options;
}

const siteSwitch = (options: Page, name: string) =>
  options.getByRole('switch', { name, exact: true });

async function typeIn(call: Page, words: string): Promise<void> {
  await call.bringToFront();
  const panel = await openPanelFrame(call);
  await panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` }).fill(words);
  await expect(panel.getByRole('checkbox', { name: RAMBLED })).toBeChecked();
}

const registered = ({ worker }: ExtensionBrowser) =>
  worker.evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
  );

test('a site switched on has its panel in the open tab, in a new one and after a restart', async () => {
  test.slow();
  const profile = test.info().outputPath('profile');
  const first = await start({ profile });
  await choose(first, [RAMBLED]);
  const call = await openCall(first);
  expect(await hostCount(call)).toBe(0);

  const options = await openOptions(first);
  await siteSwitch(options, 'Jitsi Meet').click();
  await expect(siteSwitch(options, 'Jitsi Meet')).toBeChecked();
  // The call page was never loaded anew.
  await openPanelFrame(call);
  expect(await hostCount(call)).toBe(1);
  const other = await openCall(first, `${JITSI_CALL}Two`);
  await openPanelFrame(other);
  expect(first.refused).toEqual([]);
  await first.close();

  const second = await start({ profile, again: true });
  await openPanelFrame(await openCall(second));
  const later = await openOptions(second);
  await expect(siteSwitch(later, 'Jitsi Meet')).toBeChecked();
  await second.close();
});

test('a site switched off loses its panel at once, and does not get it back', async () => {
  test.slow();
  const extension = await start({ profile: test.info().outputPath('profile') });
  await choose(extension, [RAMBLED]);
  const call = await openCall(extension);
  const options = await openOptions(extension);
  await siteSwitch(options, 'Jitsi Meet').click();
  // Never loaded anew.
  await typeIn(call, 'the cache one');

  await options.bringToFront();
  await siteSwitch(options, 'Jitsi Meet').click();
  await expect(siteSwitch(options, 'Jitsi Meet')).not.toBeChecked();
  await expect.poll(() => hostCount(call)).toBe(0);
  await expect.poll(() => registered(extension)).toEqual([]);
  await options.getByRole('radio', { name: 'In every call' }).check();
  await call.reload();
  // Another call, opened later, has one by now.
  const later = await openCall(extension, MEET_CALL);
  await openPanelFrame(later);
  await later.close();
  expect(await hostCount(call)).toBe(0);

  // Switched on again, the same page has it again, with the words in it.
  await siteSwitch(options, 'Jitsi Meet').click();
  await call.bringToFront();
  const panel = await openPanelFrame(call);
  await expect(panel.getByRole('textbox', { name: `Notes: ${RAMBLED}` })).toHaveValue(
    'the cache one',
  );
  await extension.close();
});

test('the popup asks for the site beside it and shows the panel there', async () => {
  test.slow();
  const extension = await start({ profile: test.info().outputPath('profile') });
  const call = await openCall(extension);
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.goto(pageAddress(extension, 'popup'));
  await call.bringToFront();
  const press = (name: string) =>
    popup.getByRole('button', { name, exact: true }).evaluate((button) => {
      if (button instanceof HTMLElement) button.click();
    });
  await press('Open the panel');
  await expect(popup.getByText('No call in this tab.')).toBeVisible();
  expect(await faultsOf(popup)).toEqual([]);
  await press('Jitsi Meet');
  // No question is chosen: it is there because it was asked for.
  await openPanelFrame(call);
  await expect(popup.getByText('No call in this tab.')).toBeHidden();
  await extension.close();
});

test('where the browser’s question closes the popup, the panel comes all the same', async () => {
  test.slow();
  const extension = await start({ profile: test.info().outputPath('profile') });
  const call = await openCall(extension);
  const asker = await extension.context.newPage();
  await asker.goto(pageAddress(extension, 'popup'));
  await call.bringToFront();
  // None of the popup's own steps after the question.
  await asker.evaluate((origins) => chrome.permissions.request({ origins }), [JITSI] as const);
  await openPanelFrame(call);
  await extension.close();
});

test('what is taken back elsewhere, as in the browser’s own settings, is followed', async () => {
  test.slow();
  const extension = await start({ profile: test.info().outputPath('profile') });
  await choose(extension, [RAMBLED]);
  const options = await openOptions(extension);
  for (const name of NAMES) {
    await siteSwitch(options, name).click();
    await expect(siteSwitch(options, name)).toBeChecked();
  }
  await expect
    .poll(() => registered(extension))
    .toEqual(['jitsi', 'teams', 'webex', 'whereby', 'zoomgov']);
  const call = await openCall(extension);
  await openPanelFrame(call);

  await extension.worker.evaluate((origins) => chrome.permissions.remove({ origins }), [
    JITSI,
  ] as const);
  await expect(siteSwitch(options, 'Jitsi Meet')).not.toBeChecked();
  await expect.poll(() => hostCount(call)).toBe(0);
  // The browser tells of a frame that went a moment after its element has gone.
  await expect.poll(() => panelFrames(call)).toEqual([]);
  await expect.poll(() => registered(extension)).not.toContain('jitsi');
  await extension.close();
});
