/**
 * All that the extension has stored, in each place, as text in which one can look for words.
 *
 * Owns: reading the places from outside, and unpacking what is packed. Must not know: what should be
 * there.
 */
import { inflateRawSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import * as z from 'zod/mini';
import type { ExtensionBrowser } from './browser.ts';

export type StoredWords = {
  readonly local: string;
  /** Unpacked. */
  readonly account: string;
  readonly accountKeys: readonly string[];
  /** Every store of every database, keys and values. */
  readonly disk: string;
};

/** `page` is one of the extension's own. */
export async function storedWords({ worker }: ExtensionBrowser, page: Page): Promise<StoredWords> {
  const { local, sync } = await worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    sync: await chrome.storage.sync.get(null),
  }));
  return {
    local: JSON.stringify(local),
    account: unpacked(sync),
    accountKeys: Object.keys(sync),
    disk: await page.evaluate(readDisk),
  };
}

const itemSchema = z.object({ v: z.literal(1), n: z.number(), d: z.string() });

/** An item is one part of a parcel: `m1/<parcel>/<generation>/<part>`. */
function unpacked(items: Readonly<Record<string, unknown>>): string {
  const parcels = new Map<string, string[]>();
  for (const [key, value] of Object.entries(items)) {
    const [, parcel = '', part = ''] = /^(.*)\/(\d+)$/.exec(key) ?? [];
    const parts = parcels.get(parcel) ?? [];
    parts[Number(part)] = itemSchema.parse(value).d;
    parcels.set(parcel, parts);
  }
  const texts = [...parcels.values()].map((parts) =>
    inflateRawSync(Buffer.from(parts.join(''), 'base64')).toString(),
  );
  return texts.join('\n');
}

/** It runs inside a page of the extension, or in its background. */
export async function readDisk(): Promise<string> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const table = database.transaction(store).objectStore(store);
      found.push(store, await asked(table.getAllKeys()), await asked(table.getAll()));
    }
    database.close();
  }
  // Bytes are no words to JSON.
  return JSON.stringify(found, (_, value: unknown) =>
    value instanceof Uint8Array || value instanceof ArrayBuffer
      ? new TextDecoder().decode(value)
      : value,
  );
}
