/** Sees to it that there is a Firefox, and hands back its path. */
import { aptInstall } from './apt-install.mjs';
import { findFirefox } from './find-browser.mjs';

export async function ensureFirefox() {
  const found = findFirefox();
  if (found !== null) return found;
  if (process.env.DEBRIEF_FIREFOX) {
    throw new Error(`DEBRIEF_FIREFOX names ${process.env.DEBRIEF_FIREFOX}, which is not there.`);
  }
  await aptInstall('firefox-esr');
  const installed = findFirefox();
  if (installed !== null) return installed;
  throw new Error(
    'No Firefox found: install Firefox 153 or newer, or set DEBRIEF_FIREFOX to its path.',
  );
}
