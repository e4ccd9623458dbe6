/**
 * Records that cannot be read, and the two ways out: the backup's copy, or to begin anew.
 *
 * Owns: that the value is copied to quarantine, and seen there, before its key is given up. Must not
 * know: why it cannot be read, who asks.
 */
import type { UnreadableRecord } from '@/domain/copies.ts';
import { isRecordKey } from '@/domain/keys.ts';
import { sameJson } from '@/domain/same-json.ts';
import type { Backup } from '../backup/backup.ts';
import type { KeptArea } from '../kept-areas.ts';
import { parseStored } from '../parse.ts';
import { copyAside } from '../quarantine.ts';
import type { Held } from '../truth.ts';

export async function listUnreadable(
  held: Held,
  backup: Pick<Backup, 'copyOf'> | undefined,
): Promise<readonly UnreadableRecord[]> {
  const listed = [...held.unreadable].map(async ([key, { why }]) => {
    // Nothing older is ever put over what a newer program wrote.
    const copy = why === 'damaged' ? await backup?.copyOf(key) : undefined;
    return { key, why, hasCopy: copy !== undefined };
  });
  return Promise.all(listed);
}

/** Puts the backup's copy there; false if nothing was changed. */
export async function heal(
  backup: Pick<Backup, 'heal'> | undefined,
  key: string,
): Promise<boolean> {
  return backup !== undefined && isRecordKey(key) && backup.heal(key);
}

/** Gives the key up, so that one can begin anew; false if nothing was changed. */
export async function setAside(area: KeptArea, key: string): Promise<boolean> {
  if (!isRecordKey(key)) return false;
  const value = (await area.get([key]))[key];
  if (value === undefined || parseStored(key, value).kind === 'record') return false;
  if (!(await copyAside(area, key, value))) return false;
  // Another may have mended it meanwhile.
  if (!sameJson((await area.get([key]))[key], value)) return false;
  await area.remove([key]);
  return true;
}
