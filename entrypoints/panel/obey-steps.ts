/**
 * The steps that the browser's keys ask of the panel, wherever it stands.
 *
 * Owns: who may ask. It is the background alone (a message from a page of a tab, or from a script in
 * one, has a tab), and it means one panel: that of the tab named, or one outside of call pages. Must not
 * know: keys, or how the panel was brought up.
 */
import { isBackgroundToPanel, type PanelStep } from '@/domain/call/messages.ts';
import { type MessageSender, runtime } from '@/storage/browser.ts';

export function obeySteps(
  tab: number | null,
  take: (step: PanelStep, press: string) => void,
  until: AbortSignal,
): void {
  /** The browser itself hands in `respond`; the polyfill's types, which are not used here, do not know it. */
  function hear(
    message: unknown,
    sender: MessageSender,
    respond?: (answer: boolean) => void,
  ): void {
    if (!isBackgroundToPanel(message) || message.tab !== tab) return;
    if (sender.id !== runtime.id || sender.tab !== undefined) return;
    respond?.(true);
    take(message.step, message.press);
  }
  runtime.onMessage.addListener(hear);
  until.addEventListener('abort', () => runtime.onMessage.removeListener(hear));
}
