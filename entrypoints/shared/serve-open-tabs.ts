/**
 * Puts a site's script into the tabs that show the site already.
 *
 * Owns: that step: a browser puts a script by itself only into pages that load later. Must not know:
 * why the script is new there. Where it runs already, the one that comes second stands down
 * (calls/lifetime.ts).
 */
import { scripting, tabs } from '@/storage/browser.ts';

export type OpenTabScript = {
  readonly matches: readonly string[];
  readonly files: readonly string[];
  readonly allFrames: boolean;
};

/** The tabs that show such a page. */
export async function serveOpenTabs({
  matches,
  files,
  allFrames,
}: OpenTabScript): Promise<readonly number[]> {
  const open = await tabs.query({ url: [...matches] });
  const served = open.flatMap(({ id }) => id ?? []);
  for (const tabId of served) {
    try {
      await scripting.executeScript({ target: { tabId, allFrames }, files: [...files] });
    } catch {
      // A discarded tab or an error page of the browser: the script comes with its next load.
    }
  }
  return served;
}
