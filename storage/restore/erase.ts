/**
 * "Delete everything", and "erase now" for what it left.
 *
 * Owns: the order: nothing is put out of sight before the disk holds a copy for the way back, and nothing
 * is taken away before it is out of sight. Must not know: who asks.
 */
import { latestOf, raisedEpoch, readEpochFields } from '@/domain/epoch.ts';
import { isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import type { Restorer } from '@/domain/restore-record.ts';
import { sameJson } from '@/domain/same-json.ts';
import { readSettingsFields } from '@/domain/settings.ts';
import { HIGHEST } from '@/domain/stamp.ts';
import type { Backup } from '../backup/backup.ts';
import { ERASED, purgeErased, standing } from '../backup/kept.ts';
import { epochOf, highestEpoch } from '../backup/raw-epoch.ts';
import type { BackupStore } from '../backup/store.ts';
import type { KeptArea } from '../kept-areas.ts';
import { copyAside } from '../quarantine.ts';
import { reasonOf } from '../save-errors.ts';
import type { CopiesOptions } from './copies-options.ts';
import {
  dropAsides,
  dropErasedValues,
  keepErasedValues,
  readErasedValues,
} from './erased-values.ts';
import { readStored, type StoredValues } from './stored-values.ts';
import { dropWayBack } from './way-back.ts';

/** A backup that cannot be opened keeps nothing, and must not stand in the way. */
export async function answering({ backup, store }: CopiesOptions) {
  const isThere = (await backup?.status())?.kind === 'kept';
  return isThere ? { backup, store } : { backup: undefined, store: undefined };
}

/** False: nothing was changed. */
export async function eraseAll(options: CopiesOptions, by: Restorer): Promise<boolean> {
  const { local, truth, report } = options;
  const { backup, store } = await answering(options);
  const stands = await readStored(local);
  const { held } = stands;
  const values = unreadableIn(stands);
  const records = withoutEpoch(held.records);
  // Beside no record there would be no erased copy to bring them back from.
  const isKept = backup !== undefined && store !== undefined && records.size > 0;
  let hadErased = true;
  if (isKept) {
    hadErased = (await standing(store, ERASED, by.now)) !== undefined;
    if (!(await keepAll(backup, store, records, values))) return false;
  } else {
    for (const [key, value] of Object.entries(values)) {
      if (!(await copyAside(local, key, value))) return false;
    }
  }
  try {
    const all = [...held.records.values(), ...held.erased.values()];
    const at = Math.max(by.now, latestOf(all));
    const raised = raisedEpoch(emptyRegister(highestIn(stands)), at, by.actor);
    const said = new Map([[keys.epoch, raised], ...syncChoice(held.records, raised.epoch, by)]);
    await local.set(Object.fromEntries(said)).catch(async (error: unknown) => {
      if (!isKept || reasonOf(error) !== 'full') throw error;
      await setInRoomOf(local, records, Object.fromEntries(said));
    });
    await truth.absorb(said);
  } catch (error) {
    report('nothing was deleted')(error);
    if (!hadErased) await forgetKept(options);
    return false;
  }
  await takeAway(options, values, isKept).catch(
    report('what was deleted still stands, out of sight'),
  );
  return true;
}

/** The disk has all of these. Killed in the midst of it, the backup puts them back. */
async function setInRoomOf(
  local: KeptArea,
  records: ReadonlyMap<RecordKey, StoredRecord>,
  items: Readonly<Record<string, unknown>>,
): Promise<void> {
  await local.remove([...records.keys()]);
  try {
    await local.set(items);
  } catch (error) {
    await local.set(Object.fromEntries(records));
    throw error;
  }
}

/** Whoever has switched sync off does not want it on again because everything was deleted. */
function syncChoice(
  records: ReadonlyMap<RecordKey, StoredRecord>,
  epoch: number,
  by: Restorer,
): readonly (readonly [RecordKey, StoredRecord])[] {
  const { sync, syncNotes } = readSettingsFields(records.get(keys.settings)) ?? {};
  if (sync !== false && syncNotes !== false) return [];
  const choice = { sync: sync ?? true, syncNotes: syncNotes ?? true };
  return [[keys.settings, setFields(emptyRegister(epoch), choice, by.now, by.actor)]];
}

function withoutEpoch(
  records: ReadonlyMap<RecordKey, StoredRecord>,
): ReadonlyMap<RecordKey, StoredRecord> {
  return new Map([...records].filter(([key]) => key !== keys.epoch));
}

function unreadableIn({ held, quarantine }: StoredValues): Readonly<Record<string, unknown>> {
  const records = [...held.unreadable].map(([key, { value }]) => [key, value] as const);
  return { ...quarantine, ...Object.fromEntries(records) };
}

async function keepAll(
  backup: Backup,
  store: BackupStore,
  records: ReadonlyMap<RecordKey, StoredRecord>,
  values: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  await backup.keepErased(records);
  const kept = (await backup.readErased())?.records;
  for (const [key, record] of records) {
    const copy = kept?.get(key);
    if (copy === undefined || !sameRecord(join(copy, record), copy)) return false;
  }
  if (Object.keys(values).length === 0) return true;
  await keepErasedValues(store, values);
  const aside = await readErasedValues(store);
  return Object.entries(values).every(([key, value]) => sameJson(aside[key], value));
}

/** The highest that anything stored speaks of, read or not: the raised one must be above all. */
function highestIn({ raw }: StoredValues): number {
  return highestEpoch(Object.values(raw).filter((value) => isCountable(epochOf(value)))) ?? 0;
}

/** A damaged one must not freeze all later ones. */
function isCountable(epoch: number | undefined): boolean {
  return epoch !== undefined && Number.isSafeInteger(epoch) && epoch >= 0 && epoch < HIGHEST;
}

/** Nothing was deleted, so there is nothing to say of a way back. */
async function forgetKept({ backup, store }: CopiesOptions): Promise<void> {
  await backup?.dropErased();
  if (store !== undefined) await dropErasedValues(store, await readErasedValues(store));
}

async function takeAway(
  { local, store, dropErased }: CopiesOptions,
  values: Readonly<Record<string, unknown>>,
  isKept: boolean,
): Promise<void> {
  // The epoch's own key holds the raised one by now.
  const records = Object.keys(values).filter((key) => isRecordKey(key) && key !== keys.epoch);
  const stands = await local.get(records);
  const asKept = records.filter((key) => sameJson(stands[key], values[key]));
  if (asKept.length > 0) await local.remove(asKept);
  await dropErased();
  // Not in the backup, the quarantine is their way back, and stays.
  if (isKept) await dropAsides(local, values);
  if (store !== undefined) await dropWayBack(store);
}

/** What is kept for the way back. */
async function dropCopy({ local, backup, store }: CopiesOptions): Promise<void> {
  await backup?.dropErased();
  if (store === undefined) return;
  await dropValues(local, store, await readErasedValues(store));
}

async function dropValues(
  local: KeptArea,
  store: BackupStore,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  await dropAsides(local, values);
  await dropErasedValues(store, values);
}

/** The copy whose 30 days are over, and what stood beside one. A deletion just heard of is kept meanwhile. */
export async function dropOver(local: KeptArea, store: BackupStore, now: number): Promise<void> {
  const values = await readErasedValues(store);
  await purgeErased(store, now);
  if ((await standing(store, ERASED, now)) === undefined) await dropValues(local, store, values);
}

/** Takes the way back away, here and on every other device. False: nothing was changed. */
export async function eraseNow(options: CopiesOptions, by: Restorer): Promise<boolean> {
  const { local, truth, store, report } = options;
  const { records, erased } = await truth.read();
  const epoch = records.get(keys.epoch);
  if (epoch?.kind === 'register') {
    const raisedAt = readEpochFields(epoch)?.raisedAt ?? 0;
    // Later than the deletion, though that was said by a clock that is ahead.
    const erasedAt = Math.max(by.now, raisedAt + 1);
    const said = setFields(epoch, { erasedAt }, by.now, by.actor);
    await local.set({ [keys.epoch]: said });
    await truth.absorb(new Map([[keys.epoch, said]])).catch(report('the deletion was not told'));
  }
  // Kept where it stood, for want of a backup, it goes from there.
  const isThere = erased.size === 0 || (await answering(options)).store !== undefined;
  if (isThere) await dropCopy(options);
  if (isThere && store !== undefined) await dropWayBack(store);
  await options.dropErased();
  return true;
}
