/**
 * Opens the person's own kind of browser, in a profile of the project, on the practice call.
 *
 * The extension is loaded through the DevTools protocol in every browser: branded Chrome and Edge
 * ignore `--load-extension` since version 137, and one way that is verified beats two.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startWithPipe } from './devtools-pipe.mjs';
import { PROJECT } from './run.mjs';

export async function openPractice(executable) {
  const profile = path.join(PROJECT, '.cache', 'profile');
  mkdirSync(profile, { recursive: true });
  const browser = startWithPipe(executable, [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    // Chromium does not start as root with its sandbox on.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ]);
  const id = await loadExtension(browser);
  await showPractice(browser, `chrome-extension://${id}/practice.html`);
  console.log('\nThe practice call is open. Close the browser, or press Ctrl+C here, to end.');
  await browser.closed;
}

/** Newly installed, the extension opens the practice call by itself; later it does not. */
async function showPractice(browser, url) {
  for (let look = 0; look < 20; look += 1) {
    const { targetInfos } = await browser.send('Target.getTargets');
    if (targetInfos.some((target) => target.type === 'page' && target.url === url)) return;
    await pause(100);
  }
  await browser.send('Target.createTarget', { url });
}

async function loadExtension(browser) {
  const build = path.join(PROJECT, '.output', 'chrome-mv3');
  try {
    const { id } = await browser.send('Extensions.loadUnpacked', { path: build });
    return id;
  } catch (error) {
    throw new Error(
      `The extension could not be loaded. ${error.message} Close an older window of \`npm start\` if there is one; or open the browser's extensions page, switch on developer mode and load ${build}.`,
    );
  }
}
