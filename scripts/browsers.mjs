/**
 * The browsers that the tests run in, looked for while the packages come and the first checks run.
 *
 * Owns: that one that is missing is installed beside those, one after the other, since a machine has one
 * package manager. Must not know: what runs in them. What went wrong is told to who asks for that browser.
 */
import { ensureChromium } from './ensure-browser.mjs';
import { ensureFirefox } from './ensure-firefox.mjs';

let chromium;
let firefox;

/** Its path, once it is there. */
export function theChromium() {
  chromium ??= ensureChromium();
  return chromium;
}

/** Its path, once it is there. */
export function theFirefox() {
  firefox ??= Promise.allSettled([theChromium()]).then(ensureFirefox);
  return firefox;
}

/** To be asked for later. */
export function lookForBrowsers() {
  void Promise.allSettled([theChromium(), theFirefox()]);
}
