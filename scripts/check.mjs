/** `npm run check`: what is worth running after every change; no build, no browser. */
import { asCommand } from './as-command.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { runStages } from './run-stages.mjs';
import { QUICK_STAGES } from './stages.mjs';

await asCommand(async () => {
  await ensurePackages();
  await runStages(QUICK_STAGES);
});
