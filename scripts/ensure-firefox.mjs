/** Sees to it that there is a Firefox, and hands back its path. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { aptInstall } from './apt-install.mjs';
import { findFirefox } from './find-browser.mjs';

/** The manifest's `strict_min_version`: an older one does not load Debrief at all. */
const { config } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const OLDEST = Number.parseInt(config.oldestFirefox, 10);

export async function ensureFirefox() {
  const found = findFirefox();
  if (found !== null && isNewEnough(found)) return found;
  if (process.env.DEBRIEF_FIREFOX) {
    const named = process.env.DEBRIEF_FIREFOX;
    throw new Error(`DEBRIEF_FIREFOX names ${named}, which is not there or older than ${OLDEST}.`);
  }
  await aptInstall('firefox-esr');
  const installed = findFirefox();
  if (installed !== null && isNewEnough(installed)) return installed;
  throw new Error(
    `No Firefox found: install Firefox ${OLDEST} or newer, or set DEBRIEF_FIREFOX to its path.`,
  );
}

function isNewEnough(path) {
  const { stdout = '' } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return Number(/ (\d+)\./.exec(stdout)?.[1]) >= OLDEST;
}
