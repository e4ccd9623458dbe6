/**
 * Asking the call in the active tab to show its panel.
 *
 * Owns: that question. Must not know: which pages hold calls; the script there answers or none does.
 */
import type { PanelOutcome } from '@/components/popup/Foot.tsx';
import type { BackgroundToScript } from '@/domain/call/messages.ts';
import { tabs } from '@/storage/browser.ts';

export async function showPanelInActiveTab(): Promise<PanelOutcome> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return 'no-call';
  const message: BackgroundToScript = { kind: 'background/show' };
  try {
    await tabs.sendMessage(tab.id, message);
    return 'shown';
  } catch {
    // The browser rejects where nobody listens: this tab has no call, which is said to the person.
    return 'no-call';
  }
}
