/**
 * The options page's line to the keeper of the copies.
 *
 * Owns: checking what comes back. Must not know: what is asked, or why.
 */
import type { CopiesReply, CopiesRequest } from '@/domain/copies.ts';
import { isCopiesReply } from '@/domain/copies-messages.ts';
import { inTime } from '@/storage/in-time.ts';
import { tellBackground } from '../shared/tell-background.ts';

/** Milliseconds. A restore of fifty megabytes takes a few seconds. */
const PATIENCE = 60_000;

/** Rejects when nobody answered in time, or with something that is no answer. */
export async function askCopies(request: CopiesRequest): Promise<CopiesReply> {
  const reply = await inTime(tellBackground(request), PATIENCE);
  if (!isCopiesReply(reply)) throw new Error(`No answer to ${request.kind}.`);
  return reply;
}
