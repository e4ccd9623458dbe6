/**
 * The call sites on request, in the browser: allowed by the person, or taken back.
 *
 * Owns: when the scripts are brought in step, and what follows at once in the tabs that are open.
 * Must not know: who asked the person (the popup, the options page, the browser's own settings).
 */
import { SITES_ON_REQUEST, type SiteOnRequest } from '@/calls/sites/on-request.ts';
import type { BackgroundToScript } from '@/domain/call/messages.ts';
import { permissions, scripting, tabs } from '@/storage/browser.ts';
import { serveOpenTabs } from '../shared/serve-open-tabs.ts';
import { report } from './report.ts';
import { type BringInStep, createSitesInStep } from './sites-in-step.ts';

const bringInStep: BringInStep = createSitesInStep(SITES_ON_REQUEST, {
  isAllowed: (origin) => permissions.contains({ origins: [origin] }),
  registered: () => scripting.getRegisteredContentScripts(),
  register: (script) => scripting.registerContentScripts([script]),
  unregister: (id) => scripting.unregisterContentScripts({ ids: [id] }),
  serve: ({ script, allFrames }, matches) => serveOpenTabs({ matches, files: [script], allFrames }),
  leave: tellToLeave,
  report,
});

/** To be called in the background's first turn: these events wake it. `isFirst`: after a start of the
 * browser or of the extension; meanwhile anything may have been allowed or taken back. */
export function keepSitesInStep(isFirst: Promise<boolean>): void {
  permissions.onAdded.addListener(() => {
    afterAllowed().catch(report('a site that was allowed is not served'));
  });
  permissions.onRemoved.addListener(() => {
    bringInStep().catch(report('a site that was taken back is still served'));
  });
  checkAtStart(isFirst).catch(report('the call sites were not looked at'));
}

/** After an update: the new script in every open call. */
export async function renewSites(): Promise<void> {
  await bringInStep(true);
}

async function checkAtStart(isFirst: Promise<boolean>): Promise<void> {
  if (await isFirst) await bringInStep();
}

/** The popup may be gone by now: a browser's question closes it. So its last step is made here: who
 * allowed a site with its call before their eyes wants the panel there. */
async function afterAllowed(): Promise<void> {
  const served = await bringInStep();
  const [active] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (active?.id === undefined || !served.includes(active.id)) return;
  const show: BackgroundToScript = { kind: 'background/show' };
  await tabs.sendMessage(active.id, show);
}

/** Its tabs cannot be told from others any more, so all are asked; a script knows its own site. */
async function tellToLeave({ site }: SiteOnRequest): Promise<void> {
  const leave: BackgroundToScript = { kind: 'background/leave', site };
  const open = await tabs.query({});
  await Promise.allSettled(
    open.flatMap(({ id }) => (id === undefined ? [] : tabs.sendMessage(id, leave))),
  );
}
