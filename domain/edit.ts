/**
 * An edit as a value: what the surfaces ask of the store, in words that need no clock and no actor.
 *
 * Owns: the closed list of edits and how each changes a record. Must not know: storage.
 */
import type { Json } from './json.ts';
import type { RecordKey } from './keys.ts';
import { deleteRecord, join, reviveRecord, type StoredRecord } from './record.ts';
import { emptyRegister, setFields } from './register.ts';
import { type Dot, emptyText, writeText } from './text.ts';

export type Edit =
  | {
      readonly kind: 'set';
      readonly key: RecordKey;
      readonly fields: { readonly [name: string]: Json };
    }
  | {
      readonly kind: 'write';
      readonly key: RecordKey;
      readonly text: string;
      /** The versions in the field being edited. */
      readonly replaces: readonly Dot[];
    }
  | { readonly kind: 'delete'; readonly key: RecordKey }
  | { readonly kind: 'revive'; readonly key: RecordKey }
  /** Takes in what another copy holds: the mailbox, the backup, a file. */
  | { readonly kind: 'join'; readonly key: RecordKey; readonly record: StoredRecord };

export type Author = { readonly now: number; readonly actor: string; readonly epoch: number };

/** The record after the edit; undefined where there was nothing to delete, revive or take in. */
export function applyEdit(
  record: StoredRecord | undefined,
  edit: Edit,
  author: Author,
): StoredRecord | undefined {
  switch (edit.kind) {
    case 'set': {
      const base = record?.kind === 'register' ? record : emptyRegister(author.epoch);
      return setFields(base, edit.fields, author.now, author.actor);
    }
    case 'write': {
      const base = record?.kind === 'text' ? record : emptyText(author.epoch);
      return writeText(base, edit.text, edit.replaces, author.actor);
    }
    case 'delete':
      return record && deleteRecord(record, author.now);
    case 'revive':
      return record && reviveRecord(record, author.now, author.actor);
    case 'join':
      // A copy from before "delete everything" brings nothing back.
      if (edit.record.epoch < author.epoch) return record;
      return record === undefined ? edit.record : join(record, edit.record);
  }
}
