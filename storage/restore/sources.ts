/**
 * The copy that a request names.
 *
 * Owns: where each is read from. Must not know: what is done with it.
 */

import type { CopyFault, CopySource } from '@/domain/copies.ts';
import { readEpochFields } from '@/domain/epoch.ts';
import { keys } from '@/domain/keys.ts';
import type { Copy } from '@/domain/restore.ts';
import type { Backup } from '../backup/backup.ts';
import type { Held } from '../truth.ts';
import { type ReadBackup, readBackupFile } from './backup-file.ts';

export async function readSource(
  source: CopySource,
  held: Held,
  backup: Backup | undefined,
): Promise<ReadBackup> {
  switch (source.kind) {
    case 'file':
      return readBackupFile(source.text);
    case 'day':
      return whole((await backup?.readDay(source.day)) ?? null);
    case 'erased':
      return whole(await erasedIn(held, backup));
  }
}

/** A backup that does not answer is not one that holds nothing. */
async function erasedIn(held: Held, backup: Backup | undefined): Promise<Copy | null> {
  const there = stillThere(held);
  try {
    return (await backup?.readErased()) ?? there;
  } catch (error) {
    if (there === null) throw error;
    return there;
  }
}

/** Without a backup what was erased stays where it was, out of sight. */
function stillThere(held: Held): Copy | null {
  if (held.erased.size === 0) return null;
  const at = readEpochFields(held.records.get(keys.epoch))?.raisedAt ?? null;
  return { at, records: held.erased, unreadable: 0 };
}

function whole(copy: Copy | null): ReadBackup {
  if (copy === null) return fault('gone');
  const isEmpty = [...copy.records.keys()].every((key) => key === keys.epoch);
  return isEmpty ? fault('empty') : { kind: 'copy', copy };
}

function fault(kind: CopyFault['kind']): ReadBackup {
  return { kind: 'fault', fault: { kind } };
}
