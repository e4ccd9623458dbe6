/**
 * `npm run store:pictures`: the pictures for the stores, drawn from the product as it is built now.
 *
 * Owns: the command. Must not know: what is in the pictures (tests/store).
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
  const env = { ...withOwnTools(), DEBRIEF_CHROMIUM: chromium };
  const args = ['test', '--config', 'tests/store/playwright.config.ts'];
  const { code } = await run('playwright', args, { env });
  if (code !== 0) throw new Error('A picture could not be drawn; its message above says why.');
  console.log('Look at each in .output/store/, then copy them into docs/store/pictures/.');
});
