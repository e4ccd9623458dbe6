/**
 * A Firefox of its own for a test, with the extension installed and the call sites on this machine.
 *
 * Owns: the process, the profile, the server and the way to it. Must not know: what is tested.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { findFirefox } from '../../scripts/find-browser.mjs';
import { type Answer, serveCallSites } from './call-site-server.ts';
import { connectMarionette, type Marionette } from './marionette.ts';
import {
  chosenPort,
  downloadsIn,
  EXTENSION_ADDRESS,
  EXTENSION_ID,
  makeProfile,
  type Preferences,
} from './profile.ts';
import { startRecordingProxy } from './recording-proxy.ts';
import { type Tab, tabOver } from './tab.ts';
import { waitFor } from './wait.ts';

const BUILD =
  process.env.DEBRIEF_FIREFOX_BUILD ??
  path.resolve(import.meta.dirname, '../../.output/firefox-mv3');
/** Without it a test may not open pages of an extension. */
const EXTENSION_PAGES = ['--remote-allow-system-access'];
const WINDOW = { MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '800' };
/** Only with it a released Firefox heeds `services.settings.server`, which keeps it from asking. */
const OWN_SETTINGS = { MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' };

export type Firefox = {
  readonly tab: Tab;
  /** All that was asked for: whole addresses at the call sites, elsewhere the refused hosts. */
  readonly requests: readonly string[];
  /** The folder of what was saved as a file. */
  readonly downloads: string;
  /** The address of one of the extension's pages. */
  pageAddress(page: string): string;
  /** A shortcut of the browser's, by its letter with Alt+Shift: keys sent to a page pass it by. */
  pressShortcut(letter: string): Promise<void>;
  /** Whether the extension's background runs; asking does not wake it. */
  isBackgroundAwake(): Promise<boolean>;
  /** Runs the body of a function in the browser itself, with what may be done only there. */
  runInBrowser(script: string, ...args: readonly unknown[]): Promise<unknown>;
  close(): Promise<void>;
};

type CallPages = {
  readonly hosts: readonly string[];
  readonly answer: (url: string) => Answer | undefined;
  /** Beyond those of every profile. */
  readonly preferences?: Preferences;
};

export async function startFirefox({
  hosts,
  answer,
  preferences = {},
}: CallPages): Promise<Firefox> {
  const executable = findFirefox();
  if (executable === null) throw new Error('No Firefox found: install it or set DEBRIEF_FIREFOX.');
  const requests: string[] = [];
  const server = await serveCallSites(hosts, (url) => {
    requests.push(url);
    return answer(url);
  });
  const proxy = await startRecordingProxy({
    hosts,
    to: server.port,
    refused: (address) => requests.push(address),
  });
  const profile = makeProfile(proxy.port, preferences);
  const browser = spawn(
    executable,
    ['--headless', '--marionette', ...EXTENSION_PAGES, '--no-remote', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, ...WINDOW, ...OWN_SETTINGS } },
  );
  const ended = once(browser, 'exit');
  const close = async () => {
    browser.kill('SIGKILL');
    await ended;
    proxy.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    const port = await waitFor('Firefox to listen', () => chosenPort(profile));
    const marionette = await connectMarionette(port);
    await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true });
    await marionette.send('Addon:Install', { path: BUILD, temporary: true });
    await closeFirstRun(marionette);
    return {
      tab: tabOver(marionette),
      requests,
      downloads: downloadsIn(profile),
      pageAddress: (page) => `${EXTENSION_ADDRESS}/${page}.html`,
      pressShortcut: (letter) => pressShortcut(marionette, letter),
      isBackgroundAwake: () => isBackgroundAwake(marionette),
      runInBrowser: (script, ...args) => runInBrowser(marionette, script, args),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Installed with no call open, the extension opens its practice call: in front of the test's tab. */
async function closeFirstRun(marionette: Marionette): Promise<void> {
  const own = await marionette.send('WebDriver:GetWindowHandle');
  const handles = await waitFor('the practice call', async () => {
    const open = z.array(z.string()).parse(await marionette.send('WebDriver:GetWindowHandles'));
    return open.length > 1 ? open : null;
  });
  const handle = z.object({ value: z.string() }).parse(own).value;
  for (const other of handles.filter((open) => open !== handle)) {
    await marionette.send('WebDriver:SwitchToWindow', { handle: other });
    await marionette.send('WebDriver:CloseWindow');
  }
  await marionette.send('WebDriver:SwitchToWindow', { handle });
}

/** Runs the body of a function in the browser itself. */
async function runInBrowser(
  marionette: Marionette,
  script: string,
  args: readonly unknown[],
): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    const answer = await marionette.send('WebDriver:ExecuteScript', { script, args });
    return z.object({ value: z.unknown() }).parse(answer).value;
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}

/** By the element that the browser's own key handling looks for. */
async function pressShortcut(marionette: Marionette, letter: string): Promise<void> {
  const script = `
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    const keys = [...document.querySelectorAll('key')].filter((key) =>
      key.getAttribute('modifiers') === 'alt,shift' && key.getAttribute('key') === arguments[0]);
    for (const key of keys) key.doCommand();
    return keys.length;`;
  const pressed = await runInBrowser(marionette, script, [letter]);
  if (pressed !== 1) throw new Error(`Alt+Shift+${letter} is the shortcut of ${pressed} commands.`);
}

/** Only the browser itself knows. */
async function isBackgroundAwake(marionette: Marionette): Promise<boolean> {
  const script = 'return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState';
  return (await runInBrowser(marionette, script, [EXTENSION_ID])) === 'running';
}
