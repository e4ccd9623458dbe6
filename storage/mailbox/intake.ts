/**
 * What the mailbox brings to the truth, and what the settings say of using it.
 *
 * Owns: both answers, from what was read. Must not know: how they are acted upon.
 */
import { keys, type RecordKey } from '@/domain/keys.ts';
import { EPOCH_PARCEL, SETTINGS_PARCEL } from '@/domain/parcel.ts';
import { join, type StoredRecord } from '@/domain/record.ts';
import { readSettings } from '@/domain/settings.ts';
import type { Held } from '../truth.ts';
import { brings, recordsIn } from './holding.ts';
import type { Records } from './parcel-content.ts';
import type { Generation } from './parcel-items.ts';

/** What the truth lacks of these, joined with each other; its unreadable keys are left alone. */
export function broughtBy(generations: readonly Generation[], held: Held, epoch: number): Records {
  const brought = new Map<RecordKey, StoredRecord>();
  for (const generation of generations) {
    for (const [key, record] of recordsIn(generation)) {
      if (record.epoch < epoch || held.unreadable.has(key)) continue;
      const known = brought.get(key) ?? held.records.get(key);
      const result = brings(known, record);
      if (result !== undefined) brought.set(key, result);
    }
  }
  return brought;
}

/** The epoch and the settings are read even where the mailbox is switched off. */
export function isAlwaysRead({ parcel }: Generation): boolean {
  return parcel === EPOCH_PARCEL || parcel === SETTINGS_PARCEL;
}

export type Use =
  | { readonly kind: 'on'; readonly withNotes: boolean }
  | { readonly kind: 'off' }
  /** The settings cannot be read anywhere: then nothing is put anywhere either. */
  | { readonly kind: 'unknown' };

export function useOf(held: Held, generations: readonly Generation[]): Use {
  const isLocked = held.unreadable.has(keys.settings);
  const record = isLocked ? inMailbox(keys.settings, generations) : held.records.get(keys.settings);
  if (isLocked && record === undefined) return { kind: 'unknown' };
  const settings = readSettings({ get: () => record, list: () => [] });
  return settings.sync ? { kind: 'on', withNotes: settings.syncNotes } : { kind: 'off' };
}

/** The epoch that holds: a damaged record of it must not make what was deleted the present again. */
export function epochOf(held: Held, generations: readonly Generation[]): number {
  return Math.max(held.epoch, inMailbox(keys.epoch, generations)?.epoch ?? 0);
}

function inMailbox(key: RecordKey, generations: readonly Generation[]): StoredRecord | undefined {
  let found: StoredRecord | undefined;
  for (const generation of generations) {
    const record = recordsIn(generation).get(key);
    if (record !== undefined) found = found === undefined ? record : join(found, record);
  }
  return found;
}
