/**
 * The background's own view of the records: heads, settings, and the entries of what is planned.
 *
 * Owns: opening it once per life of the background. Must not know: who asks.
 */
import { plannedInterview } from '@/domain/current.ts';
import { readHeads } from '@/domain/interview.ts';
import { groups } from '@/domain/keys.ts';
import type { Replica } from '@/domain/replica.ts';
import { theKeeper } from './the-keeper.ts';

let opened: Promise<Replica> | undefined;

/** Up to date at each call: the planned interview may be a new one since the last. */
export async function openRecords(): Promise<Replica> {
  opened ??= open();
  const replica = await opened.catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  const planned = plannedInterview(readHeads(replica));
  if (planned !== undefined) {
    await replica.open([groups.entries(planned.id), groups.notes(planned.id)]);
  }
  return replica;
}

async function open(): Promise<Replica> {
  const { replica } = theKeeper();
  await replica.open([groups.epoch, groups.settings, groups.interviews]);
  return replica;
}
