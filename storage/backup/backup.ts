/**
 * The backup: a replica that the background keeps, on the disk within a second.
 *
 * Owns: what others may ask of it. Must not know: IndexedDB, messages, the mailbox.
 */
import type { BackupStatus, ErasedCopy, RestoredNotice } from '@/domain/copies.ts';
import type { RecordKey } from '@/domain/keys.ts';
import type { StoredRecord } from '@/domain/record.ts';
import type { KeptArea } from '../kept-areas.ts';
import { parseStored } from '../parse.ts';
import type { Truth } from '../truth.ts';
import { type Heading, headings, type KeptCopy, readCopy } from './copies.ts';
import { dayName, daysIn, keepDay } from './days.ts';
import { createFlusher, type FlushTimers, TAKEN_AT, type Trouble } from './flusher.ts';
import { oneAtATime } from './in-turn.ts';
import {
  BEFORE_RESTORE,
  dropCopies,
  ERASED,
  erasedOf,
  findCopy,
  isDue,
  keepBefore,
  keepErased,
  purgeErased,
} from './kept.ts';
import { dropOlder, readFloor, readOlder } from './older.ts';
import { putBackDamaged } from './put-back.ts';
import { bringTogether, readBackup } from './reconcile.ts';
import type { BackupStore } from './store.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

export type BackupTimers = FlushTimers;

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
  readonly erased: () => Promise<ErasedCopy | null>;
  readonly readErased: () => Promise<KeptCopy | null>;
  readonly dropErased: () => Promise<void>;
  /** What stood before a restore, for its undo; the next one takes its place. */
  readonly keepBefore: (records: Records) => Promise<void>;
  readonly before: () => Promise<{ readonly at: number } | null>;
  readonly readBefore: () => Promise<KeptCopy | null>;
  readonly dropBefore: () => Promise<void>;
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
  readonly timers: BackupTimers;
  readonly signal: AbortSignal;
}): Backup {
  const { store, truth, area, now } = options;
  const flusher = createFlusher(options);
  const reconciling = oneAtATime();
  const copying = oneAtATime();

  async function readNamed(name: string): Promise<KeptCopy | null> {
    const copy = await findCopy(store, name);
    return copy === undefined || isDue(copy, now()) ? null : readCopy(store, copy);
  }

  /** For a status: a store that cannot be read has nothing to show. */
  async function headingOf(name: string): Promise<Heading | undefined> {
    try {
      const copy = await findCopy(store, name);
      return copy === undefined || isDue(copy, now()) ? undefined : copy;
    } catch {
      return undefined;
    }
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
    const notice = await bringTogether({ backup, area, truth, flusher, now });
    await snapshotDay();
    return notice;
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
    heal: (key) => reconciling(() => heal(key)),
    copyOf,
    snapshotDay,
    readDay: (day) => readNamed(dayName(day)),
    keepErased: (records) => copying(() => keepErased(store, records, now())),
    async erased() {
      const copy = await headingOf(ERASED);
      return copy === undefined ? null : erasedOf(copy);
    },
    readErased: () => readNamed(ERASED),
    dropErased: () => copying(() => dropCopies(store, ERASED)),
    keepBefore: (records) => copying(() => keepBefore(store, records, now())),
    async before() {
      const copy = await headingOf(BEFORE_RESTORE);
      return copy === undefined ? null : { at: copy.at };
    },
    readBefore: () => readNamed(BEFORE_RESTORE),
    dropBefore: () => copying(() => dropCopies(store, BEFORE_RESTORE)),
    readOlder: (epoch) => readOlder(store, epoch),
    dropOlder: (epoch) => copying(() => dropOlder(store, epoch)),
    status,
  };
}
