/**
 * Closes the tab that the first run opens, before it has loaded.
 *
 * Every test of a shared browser installs Debrief anew, and nearly none is about the practice call that then
 * opens: loaded and closed again it was an eighth of a test. Owns: that tab's end, and that Playwright has
 * heard of it, so that no test takes it for one of its own. Must not know: what is in it.
 */
import type { BrowserContext, CDPSession } from '@playwright/test';

type TargetCreated = { readonly targetInfo: { readonly targetId: string; readonly type: string } };

/** To be called before the install; what it gives is to be awaited after. */
export async function closeNextTab(context: BrowserContext, session: CDPSession): Promise<void> {
  const heardOf = context.waitForEvent('page');
  const targetId = await nextTab(session);
  await session.send('Target.closeTarget', { targetId });
  const page = await heardOf;
  if (!page.isClosed()) await page.waitForEvent('close');
}

function nextTab(session: CDPSession): Promise<string> {
  return new Promise((resolve) => {
    function look({ targetInfo }: TargetCreated): void {
      if (targetInfo.type !== 'page') return;
      session.off('Target.targetCreated', look);
      resolve(targetInfo.targetId);
    }
    session.on('Target.targetCreated', look);
  });
}
