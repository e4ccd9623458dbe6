/** The place of the backup, over a database that closes, blocks and comes back. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { openBackupStore } from '@/storage/backup/indexed-db.ts';
import type { BackupPlace } from '@/storage/backup/store.ts';

let made = 0;
const newName = () => {
  made += 1;
  return `place ${made}`;
};
/** Its types mean the instance, and say the class. */
type Closable = Parameters<typeof forceCloseDatabase>[0];

const A: BackupPlace = { table: 'records', key: 'a' };
const B: BackupPlace = { table: 'facts', key: 'b' };

/** Follows every transaction and keeps the connections, as the browser does. */
function watched() {
  const connections = new Set<IDBDatabase>();
  const begun: { readonly mode: unknown; readonly durability: unknown }[] = [];
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...asked
  ) {
    connections.add(this);
    begun.push({ mode: asked[1], durability: asked[2]?.durability });
    return begin.apply(this, asked);
  });
  return { connections, begun };
}

describe('the place of the backup', () => {
  it('keeps what it is given over a restart', async () => {
    const name = newName();
    const store = openBackupStore(name);
    await store.change([], () => [
      { ...A, value: { some: ['thing'] } },
      { ...B, value: 3 },
    ]);
    const later = openBackupStore(name);
    expect(await later.readOne(A)).toEqual({ some: ['thing'] });
    expect(await later.read('facts')).toEqual(new Map([['b', 3]]));
    expect(await later.readKeys('records')).toEqual(['a']);
    expect(await later.readOne({ table: 'copies', key: 'a' })).toBeUndefined();
  });

  it('asks the disk to confirm every write', async () => {
    const { begun } = watched();
    const store = openBackupStore(newName());
    await store.change([A], () => [{ ...A, value: 1 }]);
    await store.change([A], () => [{ ...A, value: undefined }]);
    const writes = begun.filter(({ mode }) => mode === 'readwrite');
    expect(writes).toHaveLength(2);
    for (const write of writes) expect(write.durability).toBe('strict');
  });

  it('writes all of a change or nothing of it', async () => {
    const store = openBackupStore(newName());
    await store.change([], () => [{ ...A, value: 'before' }]);
    const half = store.change([A], (held) => {
      expect(held('records', 'a')).toBe('before');
      return [
        { ...A, value: 'after' },
        { ...B, value: () => 'cannot be stored' },
      ];
    });
    await expect(half).rejects.toThrow();
    expect(await store.readOne(A)).toBe('before');
    await expect(
      store.change([A], () => {
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    expect(await store.readOne(A)).toBe('before');
  });

  it('opens again after the browser has closed it', async () => {
    const { connections } = watched();
    const store = openBackupStore(newName());
    await store.change([], () => [{ ...A, value: 1 }]);
    for (const connection of connections) forceCloseDatabase(connection as unknown as Closable);
    expect(await store.readOne(A)).toBe(1);
  });

  it('opens again after a close that nobody told of', async () => {
    const { connections } = watched();
    const store = openBackupStore(newName());
    await store.change([], () => [{ ...A, value: 1 }]);
    for (const connection of connections) connection.close();
    await store.change([A], (held) => [{ ...A, value: Number(held('records', 'a')) + 1 }]);
    expect(await store.readOne(A)).toBe(2);
  });

  it('gives way to a newer Debrief that opens it', async () => {
    const name = newName();
    const store = openBackupStore(name);
    await store.change([], () => [{ ...A, value: 1 }]);
    const opened = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name, 2);
      request.onsuccess = () => resolve(request.result.version);
      request.onerror = () => reject(request.error);
    });
    expect(opened).toBe(2);
    // And does not touch what it cannot know.
    await expect(store.readOne(A)).rejects.toThrow();
  });

  it('says so when it cannot be opened, and tries anew when asked again', async () => {
    const store = openBackupStore(newName());
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The user denied permission', 'SecurityError');
    });
    await expect(store.readKeys('records')).rejects.toThrow('denied');
    broken.mockRestore();
    expect(await store.readKeys('records')).toEqual([]);
  });

  it('does not wait for ever behind another connection, and works once it is gone', async () => {
    const name = newName();
    const inTheWay = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => resolve(request.result);
    });
    indexedDB.deleteDatabase(name);
    const store = openBackupStore(name, { reading: 20, writing: 20, lettingGo: 0 });
    await expect(store.readKeys('records')).rejects.toThrow('no answer');
    await expect(store.change([], () => [])).rejects.toThrow('no answer');
    inTheWay.close();
    await expect.poll(() => store.readKeys('records').catch(String)).toEqual([]);
  });

  it('one value that cannot be read does not hide the others', async () => {
    const store = openBackupStore(newName());
    await store.change([], () => [
      { ...A, value: 1 },
      { ...A, key: 'z', value: 2 },
    ]);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === 'a') throw new DOMException('Failed to read', 'DataError');
      return get.call(this, key);
    });
    expect(await store.read('records')).toEqual(new Map([['z', 2]]));
  });
});
