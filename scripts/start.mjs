/**
 * `npm start`: from a fresh copy of the project to a practice interview on the screen.
 *
 * With a display it opens a browser on the practice call. Without one it performs the interview
 * by itself, and leaves a picture of every step and the feedback sheet.
 */
import { asCommand } from './as-command.mjs';
import { ensureChromium } from './ensure-browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { run } from './run.mjs';

await asCommand(async () => {
  await ensurePackages();
  const { code } = await run('wxt', ['build']);
  if (code !== 0) throw new Error('The build failed; its message above says why.');
  const browser = await ensureChromium();
  // Loaded only now: the demonstration needs the packages that were just installed.
  if (hasDisplay()) {
    const { openPractice } = await import('./open-practice.mjs');
    await openPractice(browser);
  } else {
    const { performPractice } = await import('./demo/perform-practice.mjs');
    await performPractice(browser);
  }
});

function hasDisplay() {
  const { platform, env } = process;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
