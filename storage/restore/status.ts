/**
 * How the copies stand, for "Your data".
 *
 * Owns: gathering it. Must not know: how a copy is kept. A copy that does not answer is unavailable; the
 * rest is said all the same.
 */
import type { CopiesStatus, ErasedCopy, StoredStatus } from '@/domain/copies.ts';
import { readEpochFields } from '@/domain/epoch.ts';
import { keys } from '@/domain/keys.ts';
import { isAlive } from '@/domain/record.ts';
import { interviewsIn, lookupOf } from '@/domain/restore-preview.ts';
import type { Backup } from '../backup/backup.ts';
import { ERASED_STAYS } from '../backup/kept.ts';
import type { Held } from '../truth.ts';
import type { CopiesOptions } from './copies-options.ts';
import { readNotice } from './notice.ts';
import { readStored } from './stored-values.ts';
import { listUnreadable } from './unreadable.ts';
import { wayBackAt } from './way-back.ts';

export async function statusOf(options: CopiesOptions): Promise<CopiesStatus> {
  const { local, backup, store, mailbox, report } = options;
  const { held, quarantine } = await readStored(local);
  const unavailable = { kind: 'unavailable' } as const;
  function orElse<Other>(other: Other, what: string): (error: unknown) => Other {
    return (error) => {
      report(what)(error);
      return other;
    };
  }
  const kept = await backup?.status();
  const [stored, box, erased, unreadable, restored, restoredAt] = await Promise.all([
    storedStatus(held, options.bytesInUse().catch(orElse(null, 'the bytes were not counted'))),
    mailbox?.status().catch(orElse(unavailable, 'the mailbox did not answer')),
    erasedCopy(held, kept?.kind === 'kept' ? backup : undefined),
    listUnreadable(held, backup),
    readNotice(local),
    store === undefined ? null : wayBackAt(store).catch(orElse(null, 'the backup did not answer')),
  ]);
  return {
    stored,
    mailbox: box ?? unavailable,
    backup: kept ?? unavailable,
    erased,
    unreadable,
    setAside: Object.keys(quarantine).length,
    restored,
    undoRestore: restoredAt === null ? null : { at: restoredAt },
  };
}

async function storedStatus(held: Held, bytes: Promise<number | null>): Promise<StoredStatus> {
  const alive = [...held.records].filter(([key, record]) => key !== keys.epoch && isAlive(record));
  const interviews = interviewsIn(held.records, lookupOf(held.records));
  return { records: alive.length, interviews: interviews.size, bytes: await bytes };
}

async function erasedCopy(held: Held, backup: Backup | undefined): Promise<ErasedCopy | null> {
  // A copy from before the first deletion was to be one, and the deletion never was made.
  if (held.epoch === 0) return null;
  if (backup !== undefined) return backup.erased();
  const { raisedAt = null, erasedAt = null } = readEpochFields(held.records.get(keys.epoch)) ?? {};
  if (held.erased.size === 0 || raisedAt === null || (erasedAt ?? 0) > raisedAt) return null;
  return { at: raisedAt, records: held.erased.size, until: raisedAt + ERASED_STAYS };
}
