/**
 * `npm run zip`: builds, and makes the packages for the stores in .output/.
 *
 * Owns: the order. The packing runs in the Node that the packages bring: another one compresses to other
 * bytes. What to do with the packages: docs/release.md.
 */
import { asCommand } from './as-command.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { run } from './run.mjs';

await asCommand(async () => {
  await ensurePackages();
  const steps = [
    ['wxt', 'build'],
    ['wxt', 'build', '-b', 'firefox', '--mv3'],
    ['node', 'scripts/pack.mjs'],
  ];
  for (const [command, ...args] of steps) {
    const { code } = await run(command, args);
    if (code !== 0) throw new Error('No packages for a store; the message above says why.');
  }
});
