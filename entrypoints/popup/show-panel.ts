/**
 * Asking the call in the active tab whether it is there, and to show its panel.
 *
 * Owns: these questions. Must not know: which pages hold calls; the script there answers or none does.
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

/** As long as the popup may wait for its first drawing, in milliseconds. */
const PATIENCE = 100;

/** A page that is too busy to answer in time may well hold a call; one where nobody listens does not. */
export async function isCallInActiveTab(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), PATIENCE));
  return Promise.race([askActiveTab(), late]);
}

async function askActiveTab(): Promise<boolean> {
  const message: BackgroundToScript = { kind: 'background/ask' };
  try {
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return tab?.id !== undefined && isCallReport(await tabs.sendMessage(tab.id, message));
  } catch {
    return false;
  }
}
