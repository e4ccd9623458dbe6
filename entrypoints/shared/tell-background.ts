/**
 * Asks the background about the copies, which it alone keeps.
 *
 * Owns: asking again between two lives of the background. Must not know: what is asked, or what the
 * answer means.
 */
import type { CopiesRequest } from '@/domain/copies.ts';
import { runtime } from '@/storage/browser.ts';

/** Between two lives of the background a message is refused; the next one wakes it. */
const TRIES = 4;
const TRY_AGAIN_AFTER = 500;

/**
 * Both browsers' words for a message that nobody has heard. A request that was heard and not
 * answered may have been carried out: it is not made twice, since a second restore would write over
 * what the first one keeps for a way back.
 */
const UNHEARD = /receiving end does not exist|could not establish connection/i;

export async function tellBackground(request: CopiesRequest): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await runtime.sendMessage(request);
    } catch (error) {
      if (tries === TRIES || !(error instanceof Error) || !UNHEARD.test(error.message)) throw error;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER));
    }
  }
}
