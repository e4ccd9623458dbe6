/**
 * The options page's line to the keeper of the copies.
 *
 * Owns: checking what comes back. Must not know: what is asked, or why.
 */
import type { CopiesReply, CopiesRequest } from '@/domain/copies.ts';
import { isCopiesReply } from '@/domain/copies-messages.ts';
import { tellBackground } from '../shared/tell-background.ts';

/** Rejects when nobody answered, or with something that is no answer. */
export async function askCopies(request: CopiesRequest): Promise<CopiesReply> {
  const reply = await tellBackground(request);
  if (!isCopiesReply(reply)) throw new Error(`No answer to ${request.kind}.`);
  return reply;
}
