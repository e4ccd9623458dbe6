/**
 * Answers the scripts in call pages and the panels in their frames.
 *
 * Owns: who may ask what. Must not know: how an answer is reached. A message counts by its sender:
 * the tab is the browser's word, never the message's.
 */
import {
  isPanelNudges,
  isPanelToBackground,
  isScriptToBackground,
  type PanelVerdict,
  type ScriptToBackground,
} from '@/domain/call/messages.ts';
import { type MessageSender, runtime } from '@/storage/browser.ts';
import { isFromPanel } from './from-panel.ts';
import { comeToCall } from './left-calls.ts';
import { hintAtPanel } from './lost-panel.ts';
import { nudgeAtIcon } from './nudge-icon.ts';
import { openRecords } from './open-records.ts';
import { placementFor } from './placement.ts';
import { report } from './report.ts';
import { isSilenced, redeemNonce, rememberNonce, silence } from './session-memory.ts';
import { theIcon } from './the-icon.ts';

const PRACTICE = runtime.getURL('practice.html');

/** Of the extension's own pages only the practice call may speak as a script in a call page does. */
function isCallPage(url: string | undefined): boolean {
  return url !== undefined && (url.startsWith('https://') || url.startsWith(PRACTICE));
}

export function answerMessages(): void {
  runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    const tab = sender.tab?.id;
    if (sender.id !== runtime.id) return undefined;
    if (isPanelNudges(message) && isFromPanel(sender)) {
      // The companion window stands beside every tab, as the side panel does, and shows no icon itself.
      return nudgeAtIcon(sender.frameId === 0 ? undefined : tab, message.isDue);
    }
    // Not from a tab: another listener may answer.
    if (tab === undefined) return undefined;
    if (isScriptToBackground(message) && isCallPage(sender.url)) {
      if (message.kind === 'script/hello' && sender.frameId === 0) forgetSigns(tab);
      return answerScript(message, tab, isActive(sender));
    }
    if (isPanelToBackground(message) && isFromPanel(sender) && sender.frameId !== undefined) {
      return verdictOn(message.nonce, tab, sender.frameId);
    }
    return undefined;
  });
}

/** Not a page that the browser loads ahead, behind the one that the tab shows: it may never be shown. */
function isActive({ documentLifecycle = 'active' }: MessageSender): boolean {
  return documentLifecycle === 'active';
}

/** A page that was loaded anew has none of the signs that stood in its tab. */
function forgetSigns(tab: number): void {
  theIcon().forget(tab).catch(report('the signs of an earlier page stay remembered'));
}

async function answerScript(
  message: ScriptToBackground,
  tab: number,
  isShown: boolean,
): Promise<unknown> {
  switch (message.kind) {
    case 'script/nonce':
      await rememberNonce(tab, message.nonce);
      return true;
    case 'script/silence':
      await silence(message.call, Date.now());
      return true;
    case 'script/lost':
      await hintAtPanel(tab, message.isLost);
      return true;
    case 'script/hello':
    case 'script/phase': {
      const { kind: _, ...report } = message;
      // A page that becomes visible says it again (calls/session.ts).
      if (isShown) await comeToCall(tab, report);
      const now = Date.now();
      return placementFor(report, await openRecords(), await isSilenced(report.call, now), now);
    }
  }
}

async function verdictOn(nonce: string, tab: number, frame: number): Promise<PanelVerdict> {
  const isOurs = await redeemNonce(tab, nonce, frame);
  return { kind: 'background/verdict', tab: isOurs ? tab : null };
}
