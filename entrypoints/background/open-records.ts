/**
 * The background's own view of the records: heads, settings, and the entries of what is planned.
 *
 * Owns: what is read of them. Must not know: who asks.
 */
import { plannedInterviews } from '@/domain/current.ts';
import { readHeads } from '@/domain/interview.ts';
import { groups, partsOf } from '@/domain/keys.ts';
import type { Replica } from '@/domain/replica.ts';
import { theKeeper } from './the-keeper.ts';

/** Read anew at each call: an event that tells of a choice may come after the question about it. */
export async function openRecords(): Promise<Replica> {
  const { replica } = theKeeper();
  await replica.open([groups.epoch, groups.settings, groups.interviews]);
  const planned = plannedInterviews(readHeads(replica));
  await replica.open(planned.flatMap(({ id }) => partsOf(id)));
  return replica;
}
