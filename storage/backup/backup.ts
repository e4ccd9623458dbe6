/**
 * The backup: a replica that the background keeps, on the disk within a second.
 *
 * Owns: what others may ask of it. Must not know: IndexedDB, messages, the mailbox.
 */
import type { BackupStatus, ErasedCopy, RestoredNotice } from '@/domain/copies.ts';
import type { RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { oneAtATime } from '../in-turn.ts';
import type { KeptArea } from '../kept-areas.ts';
import { parseStored } from '../parse.ts';
import type { Timers } from '../timers.ts';
import type { Truth } from '../truth.ts';
import { headings, type KeptCopy, readCopy } from './copies.ts';
import { dayName, daysIn, keepDay } from './days.ts';
import { createFlusher, TAKEN_AT, type Trouble } from './flusher.ts';
import { dropCopies, ERASED, erasedOf, keepErased, purgeErased, standing } from './kept.ts';
import { dropOlder, readFloor, readOlder } from './older.ts';
import { putBackDamaged } from './put-back.ts';
import { bringTogether, type Owed, readBackup } from './reconcile.ts';
import type { BackupStore } from './store.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

export type BackupState =
  | Extract<BackupStatus, { kind: 'unavailable' }>
  | (Extract<BackupStatus, { kind: 'kept' }> & {
      /** Why the last try to take something in failed; it is tried again by itself. */
      readonly trouble: Trouble;
    });

export type Backup = {
  /** Something changed: on the disk within a second. */
  readonly note: (records: Records) => void;
  /** All that was noted is on the disk, or `status` says why not. Never rejects. */
  readonly flush: () => Promise<void>;
  /**
   * Both ways by the one rule, then the day's copy if there is none yet. Says what was put back into
   * `storage.local`. Rejects only when `storage.local` cannot be read.
   */
  readonly reconcile: () => Promise<RestoredNotice | null>;
  /** Put back, and not seen to stand yet: to be reconciled when it changes, so that it is told. */
  readonly owes: (key: RecordKey) => boolean;
  /** Puts the copy of one damaged record back; false if there is none that can be read. */
  readonly heal: (key: RecordKey) => Promise<boolean>;
  readonly copyOf: (key: RecordKey) => Promise<StoredRecord | undefined>;
  /** Never rejects; at most one copy a day. */
  readonly snapshotDay: () => Promise<void>;
  readonly readDay: (day: string) => Promise<KeptCopy | null>;
  /**
   * Into the copy that stays for 30 days; joined with what is in it already. When it resolves they
   * are on the disk. Records of a later deletion than those held begin the 30 days anew.
   */
  readonly keepErased: (records: Records) => Promise<void>;
  /** Null also where the store does not answer: for showing, and for what the next start asks again. */
  readonly erased: () => Promise<ErasedCopy | null>;
  readonly readErased: () => Promise<KeptCopy | null>;
  readonly dropErased: () => Promise<void>;
  /** What the backup still holds from before this epoch. */
  readonly readOlder: (epoch: number) => Promise<Records>;
  /** Takes all of that away, out of every copy but the erased one; for good, it cannot come back. */
  readonly dropOlder: (epoch: number) => Promise<void>;
  readonly status: () => Promise<BackupState>;
};

export function createBackup(options: {
  readonly store: BackupStore;
  readonly truth: Truth;
  /** For the raw values, and for putting a good copy where a damaged one stands. */
  readonly area: KeptArea;
  readonly now: () => number;
  readonly timers: Timers;
  readonly signal: AbortSignal;
  /** It was opened anew and may lack what it had confirmed: `reconcile` is due. */
  readonly onRenewed: () => void;
}): Backup {
  const { store, truth, area, now } = options;
  const flusher = createFlusher({ ...options, onRecovered: () => void renew() });
  const reconciling = oneAtATime();
  const copying = oneAtATime();
  let owed: Owed | null = null;

  async function readNamed(name: string): Promise<KeptCopy | null> {
    const copy = await standing(store, name, now());
    return copy === undefined ? null : readCopy(store, copy);
  }

  function snapshotDay(): Promise<void> {
    return copying(async () => {
      try {
        await purgeErased(store, now());
        await keepDay(store, now());
      } catch {
        // No room, or no store: the copies of before stand, and the next call tries again.
      }
    });
  }

  async function copyOf(key: RecordKey): Promise<StoredRecord | undefined> {
    try {
      const [value, floor] = await Promise.all([
        store.readOne({ table: 'records', key }),
        readFloor(store),
      ]);
      const parsed = parseStored(key, value);
      return parsed.kind === 'record' && parsed.record.epoch >= floor ? parsed.record : undefined;
    } catch {
      // A copy that cannot be reached is no copy to offer.
      return undefined;
    }
  }

  async function reconcile(): Promise<RestoredNotice | null> {
    await flusher.flush();
    const backup = await readBackup(store).catch(() => undefined);
    // Without a backup there is nothing to bring together; `status` says so.
    if (backup === undefined) return null;
    const brought = await bringTogether({ backup, area, truth, flusher, now, owed });
    owed = brought.owed;
    await snapshotDay();
    return brought.notice;
  }

  /**
   * A write that the disk had no room for can leave a torn entry in the database's log, and all that is
   * confirmed behind it is dropped when the database is opened next (seen in Chromium 156). So it is
   * opened next now, while the truth can still fill what is missing; the keeper sees to that, for it tells
   * what was put back.
   */
  async function renew(): Promise<void> {
    try {
      await store.renew();
      options.onRenewed();
    } catch {
      // `status` says what it says; the next life compares again.
    }
  }

  async function heal(key: RecordKey): Promise<boolean> {
    const value = (await area.get([key]))[key];
    const parsed = value === undefined ? undefined : parseStored(key, value);
    if (parsed?.kind !== 'unreadable' || parsed.why !== 'damaged') return false;
    const record = await copyOf(key);
    if (record === undefined) return false;
    const mended = await putBackDamaged(area, new Map([[key, { value, record }]]));
    return mended.length > 0;
  }

  async function status(): Promise<BackupState> {
    try {
      const [held, copies, at] = await Promise.all([
        store.readKeys('records'),
        headings(store),
        store.readOne(TAKEN_AT),
      ]);
      return {
        kind: 'kept',
        at: typeof at === 'number' ? at : null,
        records: held.length,
        days: daysIn(copies),
        trouble: flusher.trouble(),
      };
    } catch {
      return { kind: 'unavailable' };
    }
  }

  return {
    note: flusher.note,
    flush: flusher.flush,
    reconcile: () => reconciling(reconcile),
    owes: (key) => owed?.records.has(key) === true,
    heal: (key) => reconciling(() => heal(key)),
    copyOf,
    snapshotDay,
    readDay: (day) => readNamed(dayName(day)),
    keepErased: (records) => copying(() => keepErased(store, records, now())),
    async erased() {
      try {
        const copy = await standing(store, ERASED, now());
        return copy === undefined ? null : erasedOf(copy);
      } catch {
        // A store that cannot be read has nothing to show.
        return null;
      }
    },
    readErased: () => readNamed(ERASED),
    dropErased: () => copying(() => dropCopies(store, ERASED)),
    readOlder: (epoch) => readOlder(store, epoch),
    dropOlder: (epoch) => copying(() => dropOlder(store, epoch)),
    status,
  };
}
