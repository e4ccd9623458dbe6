/**
 * Puts a site's script into the tabs that show the site already.
 *
 * Owns: that step: a browser puts a script by itself only into pages that load later. Must not know:
 * why the script is new there. Where it runs already, the one that comes second stands down
 * (calls/lifetime.ts).
 */
import { scripting, tabs } from '@/storage/browser.ts';
import { inTime } from '@/storage/in-time.ts';

/** In milliseconds: a browser puts a script only into a page that has come to its end, and some never do. The
 * script still comes if that one does. */
const THERE_WITHIN = 3000;

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
  // None waits for another; a discarded tab and an error page of the browser refuse, and get the script with their next load.
  await Promise.allSettled(
    served.map((tabId) =>
      inTime(
        scripting.executeScript({ target: { tabId, allFrames }, files: [...files] }),
        THERE_WITHIN,
      ),
    ),
  );
  return served;
}
