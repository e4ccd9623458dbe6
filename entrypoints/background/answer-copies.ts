/**
 * Answers what the extension's own pages ask of the copies.
 *
 * Owns: who may ask. Must not know: how an answer is reached. A call page, its script and the panel in
 * its frame may not: nothing that destroys or discloses is in their reach.
 */
import type { CopiesReply } from '@/domain/copies.ts';
import { isCopiesRequest } from '@/domain/copies-messages.ts';
import { type MessageSender, runtime } from '@/storage/browser.ts';
import type { Copies } from '@/storage/restore/copies.ts';
import { report } from './report.ts';

const ASKERS = ['options.html', 'interviews.html', 'popup.html'];

/** The page's address is the browser's word, never the message's. */
function mayAsk(sender: MessageSender): boolean {
  if (sender.id !== runtime.id || sender.url === undefined) return false;
  const [page] = sender.url.split(/[?#]/, 1);
  return ASKERS.some((asker) => runtime.getURL(asker) === page);
}

/** To be called in the background's first turn; the copies may be opened later. */
export function answerCopies(open: () => Promise<Copies>): void {
  runtime.onMessage.addListener((message: unknown, sender: MessageSender) => {
    // Not for us: another listener may answer.
    if (!mayAsk(sender) || !isCopiesRequest(message)) return undefined;
    return open()
      .then((copies) => copies.answer(message))
      .catch((error: unknown): CopiesReply => {
        report('the copies could not be opened')(error);
        return { kind: 'failed' };
      });
  });
}
