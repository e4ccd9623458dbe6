/**
 * One surface's copy of the records: the port between the state of a surface and the store below.
 *
 * Owns: the contract. Must not know: either side of it.
 */
import type { Edit } from './edit.ts';
import type { KeyGroup, RecordKey } from './keys.ts';
import type { RecordLookup } from './lookup.ts';

/**
 * `saved` is said only when everything typed so far has been accepted by the browser's storage.
 * Reasons: `full` no room left; `cut-off` the extension was replaced under this page, which can
 * save no more; `refused` anything else. A failed save is tried again by itself, but for `cut-off`.
 */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: 'full' | 'refused' | 'cut-off' };

/** Why a record cannot be used: it does not parse, or a newer program wrote it. */
export type Unreadable = 'damaged' | 'newer';

export type Replica = RecordLookup & {
  /** Reads the groups and follows them. Rejects when storage cannot be read at all. */
  readonly open: (groups: readonly KeyGroup[]) => Promise<void>;
  /** Takes effect in memory at once and is being saved when it returns. False: nothing was done,
   * since a record concerned is unreadable. */
  readonly edit: (edits: readonly Edit[]) => boolean;
  readonly unreadable: () => ReadonlyMap<RecordKey, Unreadable>;
  readonly saveState: () => SaveState;
  /** Called after any change of records, whether made here or elsewhere. */
  readonly onRecords: (listener: (keys: readonly RecordKey[]) => void, signal: AbortSignal) => void;
  readonly onSaveState: (listener: () => void, signal: AbortSignal) => void;
};
