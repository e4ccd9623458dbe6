/**
 * One device: `storage.local`, a backup in a simulated IndexedDB, a clock, and backgrounds that live
 * and die. The stage of the backup's tests.
 *
 * Owns: the set-up. Must not know: what is tested.
 */
import 'fake-indexeddb/auto';
import { entryId, interviewId } from '@/domain/ids.ts';
import { keys, type RecordKey } from '@/domain/keys.ts';
import { readNote } from '@/domain/note.ts';
import type { StoredRecord } from '@/domain/record.ts';
import { emptyRegister, setFields } from '@/domain/register.ts';
import { emptyText, writeText } from '@/domain/text.ts';
import { type Backup, createBackup } from '@/storage/backup/backup.ts';
import { openBackupStore } from '@/storage/backup/indexed-db.ts';
import type { BackupStore } from '@/storage/backup/store.ts';
import type { KeptArea } from '@/storage/kept-areas.ts';
import { parseStored } from '@/storage/parse.ts';
import { createReplica } from '@/storage/replica.ts';
import type { Timers } from '@/storage/timers.ts';
import { createTruth } from '@/storage/truth.ts';
import { createSimulatedTime } from '../../support/faults/simulated-time.ts';
import { lifeOfTest } from '../../support/life-of-test.ts';
import { createSharedStore } from '../../support/shared-area.ts';

const INTERVIEW = interviewId('i1');
export const NOTE = keys.note(INTERVIEW, entryId('t~q1'));
export const OTHER = keys.note(INTERVIEW, entryId('t~q2'));
export const HEAD = keys.interview(INTERVIEW);
export const numbered = (count: number): RecordKey =>
  keys.note(INTERVIEW, entryId(`t~n${String(count)}`));

export const START = new Date(2026, 10, 20, 9).getTime();
export const DAY = 86_400_000;

export const noteOf = (text: string, actor = 'ann', epoch = 0): StoredRecord =>
  writeText(emptyText(epoch), text, [], actor);
export const epochOf = (epoch: number): StoredRecord =>
  setFields(emptyRegister(epoch), { raisedAt: START }, START, 'ann');
export const headOf = (role: string): StoredRecord =>
  setFields(emptyRegister(0), { role }, START, 'ann');
export const DAMAGED = { v: 1, kind: 'text', versions: 'torn' };
/** What a newer program might have written. */
export const NEWER = { v: 2, kind: 'text', epoch: 0, pages: ['later'] };

function textIn(key: RecordKey, value: unknown): string {
  const parsed = parseStored(key, value);
  const record = parsed.kind === 'record' ? parsed.record : undefined;
  return readNote(key, { get: () => record, list: () => [] });
}

let made = 0;
export type Life = {
  readonly backup: Backup;
  readonly die: () => void;
};

export function world() {
  made += 1;
  const name = `backup ${made}`;
  const time = createSimulatedTime(START);
  const local = createSharedStore({
    turns: { turn: () => Promise.resolve(), settle: () => Promise.resolve(0) },
  });
  const store = openBackupStore(name, { reading: 5000, writing: 30_000, lettingGo: 0 });
  let clockIsOff = 0;
  let lives = 0;

  function live(
    wraps: {
      readonly store?: (store: BackupStore) => BackupStore;
      readonly area?: (area: KeptArea) => KeptArea;
      readonly timers?: Timers;
    } = {},
  ): Life {
    const life = lifeOfTest();
    lives += 1;
    const context = local.connect();
    const area = wraps.area?.(context.area) ?? context.area;
    const now = () => time.now() + clockIsOff;
    const actor = `background ${lives}`;
    const replica = createReplica({ area, actor, now, signal: life.signal, isWitness: true });
    const backup = createBackup({
      store: wraps.store?.(store) ?? store,
      truth: createTruth(area, replica),
      area,
      now,
      timers: wraps.timers ?? time.after,
      signal: life.signal,
      onRenewed: () => void backup.reconcile(),
    });
    const die = () => {
      context.die();
      life.abort();
    };
    return { backup, die };
  }

  return {
    name,
    local,
    store,
    live,
    /** Time passes, and what was set to ring rings. */
    pass: (life: Life, wait: number) => time.goTo(time.now() + wait, () => life.backup.flush()),
    after: time.after,
    setClock: (by: number) => {
      clockIsOff += by;
    },
    putLocal: (items: Readonly<Record<RecordKey, unknown>>) => local.put(items),
    inLocal: (key: RecordKey = NOTE) => textIn(key, local.read(key)),
    inBackup: async (key: RecordKey = NOTE) =>
      textIn(key, await store.readOne({ table: 'records', key })),
    rawBackup: (key: RecordKey = NOTE) => store.readOne({ table: 'records', key }),
    corruptBackup: (key: RecordKey, value: unknown) =>
      store.change([], () => [{ table: 'records', key, value }]),
  };
}

/** A device with two records in both places, whose background has gone. */
export async function settled() {
  const device = world();
  const life = device.live();
  device.putLocal({ [NOTE]: noteOf('mine'), [HEAD]: headOf('Engineer') });
  await life.backup.reconcile();
  life.die();
  return device;
}
