/**
 * Ends the interview of a call whose tab was closed.
 *
 * Owns: that step. It is not an end by hand: the same call opened again within half an hour goes on
 * with the same interview. Must not know: why the tab went.
 */
import { endEdit } from '@/domain/asking.ts';
import { readHeads } from '@/domain/interview.ts';
import { tabs } from '@/storage/browser.ts';
import { openRecords } from './open-records.ts';
import { forgetTab } from './session-memory.ts';

export function endInterviewsOfClosedTabs(): void {
  tabs.onRemoved.addListener((tab) => void endInterviewOf(tab));
}

async function endInterviewOf(tab: number): Promise<void> {
  const call = await forgetTab(tab);
  if (call === null) return;
  const records = await openRecords();
  const running = readHeads(records).filter(
    (head) => head.state === 'running' && head.call === call,
  );
  records.edit(running.map((head) => endEdit(head, 'call', Date.now())));
}
