/**
 * Restoring a copy: what must be edited.
 *
 * Owns: the two ways. Each is a list of `join` edits whose records were made from what
 * stands, so they change what is stored exactly as a copy from elsewhere would. Must not know: where a
 * copy comes from, storage, the way back (./restore-undo.ts).
 *
 *   join     what is missing here comes back, what is newer in the copy is taken in; nothing goes
 *   replace  every field and text anew, and newer than all that was; the rest deleted. Neither an older
 *            copy nor another device's can undo it; what they did not know of stands beside it
 */
import { atEpoch } from './at-epoch.ts';
import type { Edit } from './edit.ts';
import { keys, type RecordKey } from './keys.ts';
import { isAlive, join, type StoredRecord, sameRecord } from './record.ts';
import { valuesOf } from './register.ts';
import {
  leftOut,
  type Restorer,
  rewriteRegister,
  rewriteText,
  rewritten,
  saysSomething,
  shownTexts,
} from './restore-record.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

/** A whole copy, read. Its epoch's own record, if there is one, is never taken over. */
export type Copy = {
  /** When it was made; null where it does not say. */
  readonly at: number | null;
  readonly records: Records;
  /** Records in it that cannot be read. */
  readonly unreadable: number;
};

export type RestoreEdit = Extract<Edit, { kind: 'join' }>;

/** What stands: the records of the present epoch. */
export type Standing = { readonly records: Records; readonly epoch: number };

export function joinEdits(copy: Copy, now: Standing, by: Restorer): readonly RestoreEdit[] {
  return edited(copy.records.keys(), now, (key, stands) => {
    const record = copy.records.get(key);
    if (record === undefined) return stands;
    return takenIn(stands, atEpoch(record, now.epoch), by);
  });
}

function takenIn(
  stands: StoredRecord | undefined,
  copy: StoredRecord,
  by: Restorer,
): StoredRecord | undefined {
  if (stands === undefined) return copy;
  if (!isAlive(copy)) return stands;
  const joined = join(stands, copy);
  if (saysSomething(joined) || !saysSomething(copy)) return joined;
  // Deleted or emptied here since: asked for, it comes back.
  if (joined.kind === 'text') {
    const texts = new Set([...shownTexts(stands), ...shownTexts(copy)]);
    return rewriteText(joined, [...texts], by.actor);
  }
  const revived = rewriteRegister(joined, valuesOf(joined), by);
  return saysSomething(revived) ? revived : rewritten(joined, copy, by);
}

export function replaceEdits(copy: Copy, now: Standing, by: Restorer): readonly RestoreEdit[] {
  const all = new Set([...copy.records.keys(), ...now.records.keys()]);
  return edited(all, now, (key, stands) => {
    const record = copy.records.get(key);
    if (record === undefined) return stands && leftOut(key, stands, by);
    const mine = atEpoch(record, now.epoch);
    return rewritten(stands === undefined ? mine : join(stands, mine), mine, by);
  });
}

/** The edits that make of each record what `change` says. */
export function edited(
  touched: Iterable<RecordKey>,
  now: Standing,
  change: (key: RecordKey, stands: StoredRecord | undefined) => StoredRecord | undefined,
): readonly RestoreEdit[] {
  const edits: RestoreEdit[] = [];
  for (const key of touched) {
    if (key === keys.epoch) continue;
    const stands = now.records.get(key);
    const record = change(key, stands);
    if (record === undefined || sameRecord(stands, record)) continue;
    edits.push({ kind: 'join', key, record });
  }
  return edits;
}
