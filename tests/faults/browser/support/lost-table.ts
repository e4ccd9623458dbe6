/** Around a whole run: what was lost in it is gathered into one table. */
import { forgetRows, writeTables } from './lost-rows.ts';

// biome-ignore lint/style/noDefaultExport: Playwright asks for the default export of this file.
export default function gatherLosses(): () => void {
  forgetRows();
  return writeTables;
}
