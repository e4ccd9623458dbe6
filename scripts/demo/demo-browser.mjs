/**
 * A browser without a window, with the extension loaded, in a profile that starts empty.
 *
 * Owns: starting it and finding the extension's address. Must not know: what is done in it.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { PROJECT } from '../run.mjs';

export async function openDemoBrowser(executablePath) {
  const profile = path.join(PROJECT, '.cache', 'demo-profile');
  rmSync(profile, { recursive: true, force: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1280, height: 720 },
    colorScheme: 'dark',
    permissions: ['clipboard-read', 'clipboard-write'],
    // The new headless mode: the old one runs no extensions.
    args: ['--headless=new', '--enable-unsafe-extension-debugging'],
    ignoreDefaultArgs: ['--disable-extensions'],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const session = await context.browser().newBrowserCDPSession();
  const build = path.join(PROJECT, '.output', 'chrome-mv3');
  const { id } = await session.send('Extensions.loadUnpacked', { path: build });
  return { context, pageAddress: (page) => `chrome-extension://${id}/${page}.html` };
}
