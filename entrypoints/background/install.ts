/**
 * After install and update: calls already open get the script, and the first run begins, in the browser's
 * language where there are questions in it.
 *
 * Owns: all three. Must not know: what the script or the practice call do. The first run never opens over
 * a live call: with a call tab open nothing opens and the icon gets a badge.
 */
import { runtime, tabs } from '@/storage/browser.ts';
import { inTime } from '@/storage/in-time.ts';
import { serveOpenTabs } from '../shared/serve-open-tabs.ts';
import { renewSites } from './call-sites.ts';
import { chooseFirstLanguage } from './first-language.ts';
import { report } from './report.ts';
import { theIcon } from './the-icon.ts';

/** In milliseconds: a first run that comes after half a minute comes over something else. */
const CHOSEN_WITHIN = 2000;

export function handleInstall(): void {
  runtime.onInstalled.addListener(({ reason }) => {
    afterInstall(reason).catch(report('open calls were not served'));
  });
}

async function afterInstall(reason: string): Promise<void> {
  const open = await serveOpenCalls();
  // An update forgets what was registered for the sites on request.
  await renewSites().catch(report('the call sites on request were not renewed'));
  if (reason !== 'install') return;
  // Without it the questions are English, and the person can choose. Where storage is slow it follows the picture.
  await inTime(chooseFirstLanguage(), CHOSEN_WITHIN).catch(
    report('the first language was not chosen'),
  );
  if (open === 0) await tabs.create({ url: runtime.getURL('practice.html') });
  else await theIcon().show('install', { text: '1', title: null });
}

/** Chrome does not put a new version's script into pages that are open already; Firefox does, and
 * the script that comes second stands down. The number of call tabs. */
async function serveOpenCalls(): Promise<number> {
  const scripts = runtime.getManifest().content_scripts ?? [];
  const served = await Promise.all(
    scripts.map(({ matches = [], js = [] }) =>
      serveOpenTabs({ matches, files: js, allFrames: true }),
    ),
  );
  return served.flat().length;
}
