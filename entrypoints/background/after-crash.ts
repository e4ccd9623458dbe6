/**
 * Ends what still ran when the browser went down without a word.
 *
 * Owns: that step, once after each start. The end is the last sign of life, not now: the same call
 * rejoined within half an hour of it goes on, tomorrow's call by the same link does not. Must not
 * know: whether it was a crash. After a mere reload of the extension it ends too much, as it does what
 * runs on another computer: a panel that stands in the call takes it back (state/follow-call.ts).
 */
import { endEdit, lastSign, SIGN_OF_LIFE_EVERY } from '@/domain/asking.ts';
import { type InterviewHead, readHeads } from '@/domain/interview.ts';
import { runtime } from '@/storage/browser.ts';
import { openRecords } from './open-records.ts';
import { report } from './report.ts';

/** `isFirst`: the first life after a start of the browser, or of the extension. */
export function endWhatRanBefore(isFirst: Promise<boolean>): void {
  // The event wakes the background; a browser that does not send it wakes it some other way.
  runtime.onStartup.addListener(() => undefined);
  endAll(isFirst).catch(report('what ran before could not be ended'));
}

async function endAll(isFirst: Promise<boolean>): Promise<void> {
  if (await isFirst) await endRunning(() => true);
}

/** What the backup put back may still run, though its browser is long gone. */
export async function endWhatWasPutBack(): Promise<void> {
  const now = Date.now();
  await endRunning((head) => now - lastSign(head) > 2 * SIGN_OF_LIFE_EVERY);
}

async function endRunning(isOver: (head: InterviewHead) => boolean): Promise<void> {
  const records = await openRecords();
  const over = readHeads(records).filter((head) => head.state === 'running' && isOver(head));
  records.edit(over.map((head) => endEdit(head, 'call', lastSign(head))));
}
