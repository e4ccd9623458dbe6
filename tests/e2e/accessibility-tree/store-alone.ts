/**
 * A story told to a browser that has been told others before, and nothing left of those.
 *
 * Owns: waiting until the background has taken the older ones away: what it takes has the same names as what
 * comes. Must not know: which stories.
 */
import type { Worker } from '@playwright/test';
import type { Edit } from '../../../domain/edit.ts';
import { keys } from '../../../domain/keys.ts';
import { store, storeOnly } from '../sheet/records.ts';
import { expect } from '../support/expect.ts';

export async function storeAlone(worker: Worker, edits: readonly Edit[]): Promise<void> {
  // As after "delete everything" and "erase now": else what was planned before would be taken for news, and kept.
  const fields = { raisedAt: Date.now(), erasedAt: Date.now() + 1 };
  await storeOnly(worker, [{ kind: 'set', key: keys.epoch, fields }]);
  const olderIn = () =>
    worker.evaluate(async (epochKey) => {
      const all = (await chrome.storage.local.get(null)) as Record<string, { epoch?: number }>;
      const now = all[epochKey]?.epoch ?? 0;
      return Object.values(all).filter(({ epoch }) => epoch !== undefined && epoch < now).length;
    }, keys.epoch);
  await expect.poll(olderIn, { message: 'records of an older story' }).toBe(0);
  await store(worker, edits);
}
