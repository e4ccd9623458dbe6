/**
 * Tells a panel which keys the browser has given to the commands.
 *
 * Owns: that answer, and that nobody but a panel gets it. Must not know: what is shown of it. A person may
 * change them at any time, and another extension may have had one first; so it is asked anew each time.
 */
import { isPanelAsksKeys } from '@/domain/call/messages.ts';
import { type MessageSender, runtime } from '@/storage/browser.ts';
import { readKeys } from '../shared/read-keys.ts';
import { isFromPanel } from './from-panel.ts';

export function answerKeys(): void {
  runtime.onMessage.addListener((message: unknown, sender: MessageSender) =>
    isFromPanel(sender) && isPanelAsksKeys(message) ? readKeys() : undefined,
  );
}
