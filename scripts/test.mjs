/** `npm test`: everything, from a fresh copy of the project to both browsers. */
import { asCommand } from './as-command.mjs';
import { lookForBrowsers } from './browsers.mjs';
import { ensurePackages } from './ensure-packages.mjs';
import { runStages } from './run-stages.mjs';
import { ALL_STAGES } from './stages.mjs';

await asCommand(async () => {
  lookForBrowsers();
  await ensurePackages();
  await runStages(ALL_STAGES);
});
