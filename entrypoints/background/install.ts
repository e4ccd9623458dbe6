/**
 * After install and update: calls already open get the script, and the first run begins.
 *
 * Owns: both. Must not know: what the script or the practice call do. The first run never opens over
 * a live call: with a call tab open nothing opens and the icon gets a badge.
 */
import { action, runtime, scripting, tabs } from '@/storage/browser.ts';
import { report } from './report.ts';

export function handleInstall(): void {
  runtime.onInstalled.addListener(({ reason }) => {
    afterInstall(reason).catch(report('open calls were not served'));
  });
}

async function afterInstall(reason: string): Promise<void> {
  const open = await serveOpenCalls();
  if (reason !== 'install') return;
  if (open === 0) await tabs.create({ url: runtime.getURL('practice.html') });
  else await action.setBadgeText({ text: '1' });
}

/** Chrome does not put a new version's script into pages that are open already; Firefox does, and
 * the script that comes second stands down. The number of call tabs. */
async function serveOpenCalls(): Promise<number> {
  const scripts = runtime.getManifest().content_scripts ?? [];
  let served = 0;
  for (const { matches, js } of scripts) {
    if (js === undefined || matches === undefined) continue;
    for (const tab of await tabs.query({ url: matches })) {
      if (tab.id === undefined) continue;
      served += 1;
      await inject(tab.id, js);
    }
  }
  return served;
}

async function inject(tab: number, files: string[]): Promise<void> {
  try {
    await scripting.executeScript({ target: { tabId: tab, allFrames: true }, files });
  } catch {
    // A discarded tab or an error page of the browser: the script comes with its next load.
  }
}
