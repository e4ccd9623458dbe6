/** Sees to it that there is a Chromium browser, and hands back its path. */
import { aptInstall } from './apt-install.mjs';
import { findChromium } from './find-browser.mjs';

export async function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (process.env.DEBRIEF_CHROMIUM) {
    throw new Error(`DEBRIEF_CHROMIUM names ${process.env.DEBRIEF_CHROMIUM}, which is not there.`);
  }
  await aptInstall('chromium');
  const installed = findChromium();
  if (installed !== null) return installed;
  throw new Error(
    'No Chromium browser found: install Chromium, Chrome, Edge or Brave, or set DEBRIEF_CHROMIUM to the path of one.',
  );
}
