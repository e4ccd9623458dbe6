/**
 * The backup's place: one IndexedDB database, every write confirmed by the disk.
 *
 * Owns: opening it, opening it again after the browser closed it, and giving up when no answer
 * comes. Must not know: what is kept. It asks the person for nothing: no permission to persist.
 */
import { type IDBPDatabase, openDB } from 'idb';
import { inTime } from '../in-time.ts';
import { BACKUP_TABLES, type BackupStore, type BackupTable, type BackupWrite } from './store.ts';

/** `storage.local` is not flushed to the medium by the browsers; this is why the backup is. */
const STRICT = { durability: 'strict' } as const;

/** Raised when a table is added; the tables of before are left as they are. */
const FORMAT = 1;

type Tables = {
  readonly [table in BackupTable]: { readonly key: string; readonly value: unknown };
};
type Database = IDBPDatabase<Tables>;

/** A call without an answer counts as refused after this long, in milliseconds. A write may still
 * land then, whole; what the backup writes may land twice. `lettingGo`: Chromium drops a database's
 * files about two seconds after its last connection (seen in 156). */
const PATIENCE = { reading: 5000, writing: 30_000, lettingGo: 5000 } as const;

export function openBackupStore(
  name: string,
  patience: Readonly<Record<keyof typeof PATIENCE, number>> = PATIENCE,
): BackupStore {
  let opened: Promise<Database> | undefined;
  let resting: Promise<void> | undefined;

  function forget(connection: Promise<Database>): void {
    if (opened === connection) opened = undefined;
  }

  /** Blocked by another connection, it stays pending; `inTime` sees to it that nobody waits. */
  function connect(): Promise<Database> {
    const connection: Promise<Database> = openDB<Tables>(name, FORMAT, {
      upgrade(database) {
        for (const table of BACKUP_TABLES) {
          if (!database.objectStoreNames.contains(table)) database.createObjectStore(table);
        }
      },
      blocking() {
        forget(connection);
        void connection.then((database) => database.close());
      },
      terminated: () => forget(connection),
    });
    // Whoever asked hears of the failure; the next to ask tries anew.
    connection.catch(() => forget(connection));
    return connection;
  }

  async function use<Answer>(run: (database: Database) => Promise<Answer>): Promise<Answer> {
    opened ??= connect();
    const connection = opened;
    try {
      return await run(await connection);
    } catch (error) {
      if (opened === connection && !isClosed(error)) throw error;
      forget(connection);
      opened ??= connect();
      return run(await opened);
    }
  }

  async function renew(): Promise<void> {
    const connection = opened;
    opened = undefined;
    resting = new Promise((resolve) => setTimeout(resolve, patience.lettingGo));
    await connection?.then((database) => database.close());
    await resting;
    resting = undefined;
  }

  async function reading<Answer>(run: (database: Database) => Promise<Answer>): Promise<Answer> {
    await resting;
    return inTime(use(run), patience.reading);
  }

  return {
    renew,
    read: (table) => reading((database) => readTable(database, table)),
    readKeys: (table) => reading((database) => database.getAllKeys(table)),
    readOne: ({ table, key }) => reading((database) => database.get(table, key)),
    async change(wanted, next) {
      await resting;
      const written = use(async (database) => {
        const transaction = database.transaction(BACKUP_TABLES, 'readwrite', STRICT);
        const store = (table: BackupTable) => transaction.objectStore(table);
        // Asynchronous, so that a value refused at once leaves no other write unheard.
        async function write({ table, key, value }: BackupWrite): Promise<void> {
          if (value === undefined) await store(table).delete(key);
          else await store(table).put(value, key);
        }

        async function work(): Promise<void> {
          const values = new Map<string, unknown>();
          const read = wanted.map(async ({ table, key }) => {
            values.set(`${table} ${key}`, await store(table).get(key));
          });
          await Promise.all(read);
          await Promise.all(next((table, key) => values.get(`${table} ${key}`)).map(write));
        }

        function undo(error: unknown): never {
          try {
            // Without this, what was written before the failure would be committed.
            transaction.abort();
          } catch {
            // The browser has aborted it already: nothing of it was written.
          }
          throw error;
        }
        await Promise.all([work().catch(undo), transaction.done]);
      });
      return inTime(written, patience.writing);
    },
  };
}

async function readTable(
  database: Database,
  table: BackupTable,
): Promise<ReadonlyMap<string, unknown>> {
  const { store, done } = database.transaction(table);
  try {
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
    return new Map(keys.map((key, index) => [key, values[index]]));
  } catch (error) {
    if (isClosed(error)) throw error;
    return readOneByOne(database, table);
  }
}

/** One value that the browser cannot read must not hide the others. */
async function readOneByOne(
  database: Database,
  table: BackupTable,
): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const key of await database.getAllKeys(table)) {
    try {
      found.set(key, await database.get(table, key));
    } catch (error) {
      if (isClosed(error)) throw error;
    }
  }
  return found;
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && error.name === 'InvalidStateError';
}
