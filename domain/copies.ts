/**
 * The copies of a person's data besides the truth in `storage.local`, and what may be asked of them.
 *
 * Owns: the contract between "Your data" and the background, which alone keeps the copies. Must not
 * know: either side of it, or how a copy is kept. Times are milliseconds since 1970.
 */
import type { RecordKey } from './keys.ts';
import type { Unreadable } from './replica.ts';

export type StoredStatus = {
  readonly records: number;
  readonly interviews: number;
  /** As the browser counts them; null where it does not say. */
  readonly bytes: number | null;
};

export type MailboxStatus =
  /** Switched off by the person. */
  | { readonly kind: 'off' }
  /** The browser has no such area, or has closed it. */
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'on';
      readonly bytes: number;
      readonly limit: number;
      /** What is in it. */
      readonly interviews: number;
      /** What there is no room for; it stays on this device. */
      readonly leftOut: number;
      readonly hasNotes: boolean;
      /** Parcels that a newer Debrief wrote; they wait for an update. */
      readonly newer: number;
      /** When it last held all that it should; null if that was not yet seen. */
      readonly inStepAt: number | null;
      readonly trouble: 'full' | 'busy' | 'refused' | null;
    };

export type DayCopy = { readonly day: string; readonly at: number; readonly records: number };

export type BackupStatus =
  | { readonly kind: 'unavailable' }
  | {
      readonly kind: 'kept';
      /** When it last took something in; null while it never did. */
      readonly at: number | null;
      readonly records: number;
      /** Newest first, at most ten. `day` is `2026-11-23`, by the device's own calendar. */
      readonly days: readonly DayCopy[];
    };

/** What "delete everything" left for a way back. */
export type ErasedCopy = {
  readonly at: number;
  readonly records: number;
  readonly until: number;
};

export type UnreadableRecord = {
  readonly key: RecordKey;
  readonly why: Unreadable;
  /** Whether the backup has a copy that can be read. */
  readonly hasCopy: boolean;
};

/** What was put back from the backup without being asked, until the person has seen it. */
export type RestoredNotice = {
  readonly at: number;
  /** `emptied`: storage came back with nothing in it. */
  readonly kind: 'emptied' | 'damaged';
  readonly records: number;
};

export type CopiesStatus = {
  readonly stored: StoredStatus;
  readonly mailbox: MailboxStatus;
  readonly backup: BackupStatus;
  readonly erased: ErasedCopy | null;
  readonly unreadable: readonly UnreadableRecord[];
  /** Values copied aside because they could not be read. */
  readonly setAside: number;
  readonly restored: RestoredNotice | null;
  /** Whether the last restore can be taken back, and when it was made. */
  readonly undoRestore: { readonly at: number } | null;
};

export type CopySource =
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'erased' };

/** `join` takes in what is missing or newer; `replace` makes everything as it is in the copy. */
export type RestoreMode = 'join' | 'replace';

export type CopiesRequest =
  | { readonly kind: 'copies/status' }
  | { readonly kind: 'copies/exchange' }
  | { readonly kind: 'copies/file' }
  | { readonly kind: 'copies/preview'; readonly source: CopySource }
  | { readonly kind: 'copies/restore'; readonly source: CopySource; readonly mode: RestoreMode }
  | { readonly kind: 'copies/undo-restore' }
  | { readonly kind: 'copies/erase-all' }
  | { readonly kind: 'copies/erase-now' }
  | { readonly kind: 'copies/heal'; readonly key: string }
  | { readonly kind: 'copies/set-aside'; readonly key: string }
  | { readonly kind: 'copies/notice-seen' };

/** How many of one kind a copy would bring or change. */
export type RestoreCounts = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** On this device and not in the copy: kept by `join`, deleted by `replace`. */
  readonly missing: number;
};

export type RestorePreview = {
  /** When the copy was made; null where it does not say. */
  readonly at: number | null;
  readonly interviews: RestoreCounts;
  readonly notes: RestoreCounts;
  readonly questions: RestoreCounts;
  readonly settings: RestoreCounts;
  /** Records in the copy that cannot be read; they are left out. */
  readonly unreadable: number;
};

export type CopyFault =
  /** Not JSON; JSON, but not a backup; made by a newer Debrief; too large; an emptied copy. */
  { readonly kind: 'not-json' | 'not-a-backup' | 'newer' | 'too-large' | 'empty' | 'gone' };

export type CopiesReply =
  | { readonly kind: 'status'; readonly status: CopiesStatus }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'preview'; readonly preview: RestorePreview }
  | { readonly kind: 'fault'; readonly fault: CopyFault }
  | { readonly kind: 'done' }
  /** Nothing was changed. */
  | { readonly kind: 'failed' };

/** In characters. Five hundred interviews with long notes are a tenth of it. */
export const BACKUP_FILE_SIZE = 50_000_000;

/** Where the pages find a `RestoredNotice`, in `storage.local`: they need not wake anybody for it. */
export const NOTICE_KEY = 'notice/restored';
