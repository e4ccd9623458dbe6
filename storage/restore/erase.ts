/**
 * "Delete everything", and "erase now" for what it left.
 *
 * Owns: the order: nothing is put out of sight before the disk holds a copy for the way back, and nothing
 * is taken away before it is out of sight. Must not know: who asks.
 */
import { raisedEpoch, readEpochFields } from '@/domain/epoch.ts';
import { isRecordKey, keys, type RecordKey } from '@/domain/keys.ts';
import { join, type StoredRecord, sameRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import type { Restorer } from '@/domain/restore-record.ts';
import { readSettingsFields } from '@/domain/settings.ts';
import type { Backup } from '../backup/backup.ts';
import { sameJson } from '../backup/same-json.ts';
import type { BackupStore } from '../backup/store.ts';
import type { CopiesOptions } from './copies-options.ts';
import {
  dropAsides,
  dropErasedValues,
  keepErasedValues,
  readErasedValues,
} from './erased-values.ts';
import { readStored, type StoredValues } from './stored-values.ts';
import { copyAside } from './unreadable.ts';
import { dropWayBack } from './way-back.ts';

/** Above this no epoch of ours ever comes; a damaged one must not freeze all later ones. */
const HIGHEST_EPOCH = 2 ** 52;

/** False: nothing was changed. */
export async function eraseAll(options: CopiesOptions, by: Restorer): Promise<boolean> {
  const { local, truth, backup, store, report } = options;
  const stands = await readStored(local);
  const { held } = stands;
  const values = unreadableIn(stands);
  const records = withoutEpoch(held.records);
  const hadErased = (await backup?.erased()) !== null;
  // Beside no record there would be no erased copy to bring them back from.
  const isKept = backup !== undefined && store !== undefined && records.size > 0;
  if (isKept) {
    if (!(await keepAll(backup, store, records, values))) return false;
  } else {
    for (const [key, value] of Object.entries(values)) {
      if (!(await copyAside(local, key, value))) return false;
    }
  }
  try {
    const raised = raisedEpoch(emptyRegister(epochBelow(stands)), by.now, by.actor);
    const records = new Map([[keys.epoch, raised], ...syncChoice(held.records, raised.epoch, by)]);
    await local.set(Object.fromEntries(records));
    await truth.absorb(records);
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
function epochBelow({ held, raw }: StoredValues): number {
  const said = Object.values(raw)
    .map(saidEpoch)
    .filter((epoch) => epoch <= HIGHEST_EPOCH);
  return said.reduce((highest, epoch) => Math.max(highest, epoch), held.epoch);
}

function saidEpoch(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('epoch' in value)) return 0;
  return Number.isSafeInteger(value.epoch) ? Number(value.epoch) : 0;
}

/** Nothing was deleted, so there is nothing to say of a way back. */
async function forgetKept({ backup, store }: CopiesOptions): Promise<void> {
  await backup?.dropErased();
  if (store !== undefined) await dropErasedValues(store);
}

async function takeAway(
  { local, store, backup, dropErased }: CopiesOptions,
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
  await backup?.dropBefore();
}

/** What is kept for the way back. */
export async function dropCopy({ local, backup, store }: CopiesOptions): Promise<void> {
  await backup?.dropErased();
  if (store === undefined) return;
  await dropAsides(local, await readErasedValues(store));
  await dropErasedValues(store);
}

/** Takes the way back away, here and on every other device. False: nothing was changed. */
export async function eraseNow(options: CopiesOptions, by: Restorer): Promise<boolean> {
  const { local, truth, store, report } = options;
  const epoch = (await truth.read()).records.get(keys.epoch);
  if (epoch?.kind === 'register') {
    const raisedAt = readEpochFields(epoch)?.raisedAt ?? 0;
    // Later than the deletion, though that was said by a clock that is ahead.
    const erasedAt = Math.max(by.now, raisedAt + 1);
    const said = setFields(epoch, { erasedAt }, by.now, by.actor);
    await local.set({ [keys.epoch]: said });
    await truth.absorb(new Map([[keys.epoch, said]])).catch(report('the deletion was not told'));
  }
  await dropCopy(options);
  if (store !== undefined) await dropWayBack(store);
  await options.dropErased();
  return true;
}
