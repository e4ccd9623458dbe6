/**
 * `npm run sheet`: every surface in every state, size and theme, as pictures to be looked at.
 *
 * Owns: the command. Must not know: the surfaces (tests/e2e/sheet).
 */
import { asCommand } from './as-command.mjs';
import { ensureChromium } from './ensure-browser.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { run, withOwnTools } from './run.mjs';

await asCommand(async () => {
  await ensurePackages();
  const built = await run('wxt', ['build']);
  if (built.code !== 0) throw new Error('The build failed; its message above says why.');
  const chromium = await ensureChromium();
  const env = { ...withOwnTools(), DEBRIEF_CHROMIUM: chromium, DEBRIEF_SHEET: 'whole' };
  const { code } = await run('playwright', ['test', 'tests/e2e/sheet'], { env });
  if (code !== 0) throw new Error('The sheet has faults; they are named above.');
});
