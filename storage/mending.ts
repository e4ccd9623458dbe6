/**
 * Puts `storage.local` right: what was taken out of it, damaged, lost its head, or is to be forgotten.
 *
 * Owns: these mendings. Must not know: when they are made (storage/keeper.ts), how the backup compares.
 */
import { NOTICE_KEY, type RestoredNotice } from '@/domain/copies.ts';
import { forgotten } from '@/domain/forget.ts';
import type { RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { Replica } from '@/domain/replica.ts';
import type { Backup } from './backup/backup.ts';
import type { KeptArea } from './kept-areas.ts';
import { readNotice, together } from './restore/notice.ts';
import type { Held, Truth } from './truth.ts';

export type MendingOptions = {
  readonly onRestored?: (notice: RestoredNotice) => void;
  /** What makes notes visible whose question or interview was lost; asked when all copies are joined. */
  readonly repair?: (held: Held) => ReadonlyMap<RecordKey, StoredRecord>;
};

export type Mending = {
  /** These were taken out of storage, and nobody deleted them. */
  readonly wereTaken: (keys: readonly RecordKey[]) => void;
  /** Brings the backup and storage together. Rejects when one of them cannot be read. */
  readonly putBack: () => Promise<void>;
  /** To be made last, when every other copy has been joined in. */
  readonly tidyUp: () => Promise<void>;
};

export function createMending(
  places: {
    readonly local: KeptArea;
    readonly replica: Replica;
    readonly truth: Truth;
    readonly backup: Backup | undefined;
    readonly now: () => number;
  },
  { onRestored, repair }: MendingOptions,
): Mending {
  const { local, replica, truth, backup, now } = places;
  /** The replica still holds them. */
  const taken = new Set<RecordKey>();
  /** Put back, and storage would not keep the word of it: told with the next try. */
  let untold: RestoredNotice | null = null;

  async function putBackTaken(): Promise<void> {
    if (taken.size === 0) return;
    const held = await truth.read();
    const missing = new Map<RecordKey, StoredRecord>();
    for (const key of taken) {
      const record = replica.get(key);
      if (record !== undefined && !held.records.has(key)) missing.set(key, record);
    }
    taken.clear();
    await truth.absorb(missing);
  }

  return {
    wereTaken(keys) {
      for (const key of keys) taken.add(key);
    },
    async putBack() {
      await putBackTaken();
      if (backup === undefined) return;
      untold = together(untold, await backup.reconcile());
      if (untold === null) return;
      // Nobody may have seen the one before, which told of others.
      const notice = together(await readNotice(local), untold);
      await local.set({ [NOTICE_KEY]: notice });
      onRestored?.(untold);
      untold = null;
    },
    async tidyUp() {
      const held = await truth.read();
      const left = new Map(repair?.(held) ?? []);
      for (const [key, record] of held.records) {
        const rest = forgotten(record, now());
        if (rest !== undefined) left.set(key, rest);
      }
      if (left.size > 0) await truth.absorb(left);
    },
  };
}
