/**
 * The port between the backup and the place that keeps it.
 *
 * Owns: the contract: three tables of JSON values by key, and one way of writing. Must not know:
 * IndexedDB (./indexed-db.ts), or what the values mean.
 */

/**
 * `records`: the newest of each record, by record key. `copies`: whole copies: the days', what was
 * erased, what stood before a restore. `facts`: a few numbers about the backup itself.
 */
export const BACKUP_TABLES = ['records', 'copies', 'facts'] as const;
export type BackupTable = (typeof BACKUP_TABLES)[number];

export type BackupPlace = { readonly table: BackupTable; readonly key: string };

/** `value: undefined` takes the place away. */
export type BackupWrite = BackupPlace & { readonly value: unknown };

export type BackupHeld = (table: BackupTable, key: string) => unknown;

/** Every call may reject: the store cannot be opened, is full, was closed, gave no answer. */
export type BackupStore = {
  /** A whole table. What of it cannot be read is left out. */
  readonly read: (table: BackupTable) => Promise<ReadonlyMap<string, unknown>>;
  readonly readKeys: (table: BackupTable) => Promise<readonly string[]>;
  /** Undefined where nothing stands. */
  readonly readOne: (place: BackupPlace) => Promise<unknown>;
  /**
   * One transaction: reads the wanted places, asks `next` what to write, writes it. All of it is on
   * the disk when the promise resolves, and none of it when it rejects. `next` is not asynchronous,
   * and may be asked twice.
   */
  readonly change: (
    wanted: readonly BackupPlace[],
    next: (held: BackupHeld) => readonly BackupWrite[],
  ) => Promise<void>;
  /** Closed, left alone until the browser has let go of its files, and opened anew by the next call. */
  readonly renew: () => Promise<void>;
};
