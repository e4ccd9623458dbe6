/**
 * Asking the call in the active tab to show its panel.
 *
 * Owns: that question. Must not know: which pages hold calls; the script there answers or none does.
 */
import type { PanelOutcome } from '@/components/popup/Foot.tsx';
import { type BackgroundToScript, isCallReport } from '@/domain/call/messages.ts';
import { tabs } from '@/storage/browser.ts';
import { unsilenceTab } from '../background/session-memory.ts';

export async function showPanelInActiveTab(): Promise<PanelOutcome> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return 'no-call';
  const message: BackgroundToScript = { kind: 'background/show' };
  try {
    await unsilenceTab(tab.id);
    const answer: unknown = await tabs.sendMessage(tab.id, message);
    return isCallReport(answer) ? 'shown' : 'no-call';
  } catch {
    // The browser rejects where nobody listens: this tab has no call, which is said to the person.
    return 'no-call';
  }
}
