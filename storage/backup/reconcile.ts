/**
 * Brings the truth and the backup together, both ways.
 *
 * Owns: the order of steps, and what the person is told. Must not know: how either is kept.
 */
import type { RestoredNotice } from '@/domain/copies.ts';
import { isRecordKey, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import type { KeptArea } from '../kept-areas.ts';
import { parseStored } from '../parse.ts';
import type { Truth } from '../truth.ts';
import { compare, holdsARecord, type RawRecords, wouldBeMissed } from './compare.ts';
import type { Flusher } from './flusher.ts';
import { readFloor } from './older.ts';
import { putBackDamaged } from './put-back.ts';
import type { BackupStore } from './store.ts';

type Records = ReadonlyMap<RecordKey, StoredRecord>;

export type BackupSide = { readonly records: RawRecords; readonly floor: number };

export async function readBackup(store: BackupStore): Promise<BackupSide> {
  const [records, floor] = await Promise.all([store.read('records'), readFloor(store)]);
  return { records, floor };
}

/** Put back, and storage has not taken it yet: told once it stands. */
export type Owed = { readonly kind: RestoredNotice['kind']; readonly records: Records };

/** `backup` was read before: so what is written meanwhile is seen in the truth, and not missed. */
export async function bringTogether(options: {
  readonly backup: BackupSide;
  readonly area: KeptArea;
  readonly truth: Truth;
  readonly flusher: Flusher;
  readonly now: () => number;
  readonly owed: Owed | null;
}): Promise<{ readonly notice: RestoredNotice | null; readonly owed: Owed | null }> {
  const { backup, area, truth, flusher, now, owed } = options;
  const local = await readLocal(area);
  const { absent, behind, damaged, backUp } = compare(local, backup.records, backup.floor);
  flusher.note(backUp);
  await flusher.flush();

  // Once they stand, surfaces and mailbox join what they know into them as into any record.
  const mended = await putBackDamaged(area, damaged);
  if (absent.size + behind.size > 0) await truth.absorb(new Map([...absent, ...behind]));

  // An older version brought up to date is everyday work and goes untold (after a power cut it is
  // the last seconds): nobody missed anything.
  const put = new Map([...(owed?.records ?? []), ...absent]);
  const back = new Set([...(await standing(area, put)), ...mended]);
  const told = [...back].filter((key) => {
    const record = put.get(key) ?? damaged.get(key)?.record;
    return record !== undefined && wouldBeMissed(key, record);
  });
  const kind = owed?.kind ?? (holdsARecord(local) ? 'damaged' : 'emptied');
  const left = new Map([...put].filter(([key]) => !back.has(key)));
  return {
    notice: told.length === 0 ? null : { at: now(), kind, records: told.length },
    owed: left.size === 0 ? null : { kind, records: left },
  };
}

async function readLocal(area: KeptArea): Promise<RawRecords> {
  const all = (await area.getKeys()).filter(isRecordKey);
  return new Map(all.length === 0 ? [] : Object.entries(await area.get(all)));
}

/** Of those put back, the ones that storage really holds now. */
async function standing(area: KeptArea, wanted: Records): Promise<readonly RecordKey[]> {
  if (wanted.size === 0) return [];
  const held = await area.get([...wanted.keys()]);
  return [...wanted].flatMap(([key, record]) => {
    const parsed = parseStored(key, held[key]);
    if (parsed.kind !== 'record') return [];
    return sameRecord(join(parsed.record, record), parsed.record) ? [key] : [];
  });
}
