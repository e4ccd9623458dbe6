/**
 * The backup's store in memory: what IndexedDB promises, and its ways to fail.
 *
 * Owns: the tables of one device over the lives of its background, all-or-nothing changes, refusals,
 * damage. Must not know: what the backup keeps in them.
 */
import type { BackupPlace, BackupStore, BackupTable } from '@/storage/backup/store.ts';
import type { Turns } from '../shared-area.ts';
import { createContexts } from './contexts.ts';
import { createFailures, type Failures } from './failures.ts';
import { jsonCopy } from './json-copy.ts';

export type MemoryBackup = Pick<Failures, 'refuseWrites' | 'failReads'> & {
  /** One life of the background. */
  readonly connect: () => { readonly store: BackupStore; readonly die: () => void };
  readonly table: (table: BackupTable) => ReadonlyMap<string, unknown>;
  /** Damage: the value stands there as if it always had. Undefined: lost. */
  readonly corrupt: (place: BackupPlace, value: unknown) => void;
  readonly empty: () => void;
};

export function createMemoryBackup(turns: Pick<Turns, 'turn'>): MemoryBackup {
  const tables: Readonly<Record<BackupTable, Map<string, unknown>>> = {
    records: new Map(),
    copies: new Map(),
    facts: new Map(),
  };
  const contexts = createContexts(turns.turn, 'in order');
  const failures = createFailures();

  function put({ table, key }: BackupPlace, value: unknown): void {
    if (value === undefined) tables[table].delete(key);
    else tables[table].set(key, jsonCopy(value));
  }

  function connect() {
    const { call, die } = contexts.connect();
    const reading = <Answer>(read: () => Answer) =>
      call(() => {
        failures.onRead();
        return read();
      });
    const store: BackupStore = {
      renew: () => Promise.resolve(),
      read: (table) =>
        reading(() => {
          const rows = [...tables[table]].map(([key, value]) => [key, jsonCopy(value)] as const);
          return new Map(rows);
        }),
      readKeys: (table) => reading(() => [...tables[table].keys()]),
      readOne: ({ table, key }) => reading(() => jsonCopy(tables[table].get(key))),
      change: (wanted, next) =>
        call(() => {
          failures.onWrite();
          const places = new Set(wanted.map(({ table, key }) => `${table} ${key}`));
          const writes = next((table, key) =>
            places.has(`${table} ${key}`) ? jsonCopy(tables[table].get(key)) : undefined,
          );
          for (const write of writes) put(write, write.value);
        }),
    };
    return { store, die };
  }

  return {
    connect,
    table: (table) => tables[table],
    corrupt: put,
    empty() {
      for (const table of Object.values(tables)) table.clear();
    },
    refuseWrites: failures.refuseWrites,
    failReads: failures.failReads,
  };
}
