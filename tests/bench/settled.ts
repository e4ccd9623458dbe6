/**
 * Waiting until the background has copied what a test has stored, and has made the head start of it.
 *
 * Owns: when that is. Must not know: what is measured afterwards. A history of years was copied when it
 * was written; a page opened beside the copying of all of it in one piece takes twice as long.
 */
import { expect } from '@playwright/test';
import type { ExtensionBrowser } from '../e2e/support/browser.ts';

/** In milliseconds. The account's parcels are written in turn, with pauses. */
const QUIET_FOR = 15_000;
/** In milliseconds: a page that has just gone may still be waited for by the browser. */
const REST = 1000;
const PATIENCE = 120_000;

export async function untilCopied({ worker }: ExtensionBrowser): Promise<void> {
  await expect
    .poll(() => worker.evaluate(countMissing), { timeout: PATIENCE, intervals: [1000] })
    .toBe(0);
  const written = () =>
    worker.evaluate(async () => JSON.stringify(await chrome.storage.sync.get(null)));
  await expect
    .poll(
      async () => {
        const before = await written();
        await new Promise((resolve) => setTimeout(resolve, QUIET_FOR));
        return (await written()) === before;
      },
      { timeout: PATIENCE },
    )
    .toBe(true);
  await expect
    .poll(() => worker.evaluate(hasHeadStart), { timeout: PATIENCE, intervals: [1000] })
    .toBe(true);
}

/** Runs in the background. */
async function hasHeadStart(): Promise<boolean> {
  return 'head-start' in (await chrome.storage.session.get(null));
}

/** Between two rounds. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, REST));
}

/** Records of which the backup knows nothing yet. Runs in the background. */
async function countMissing(): Promise<number> {
  const asked = <Answer>(request: IDBRequest<Answer>) =>
    new Promise<Answer>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const kept = new Set<unknown>();
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    if (database.objectStoreNames.contains('records')) {
      const table = database.transaction('records').objectStore('records');
      for (const key of await asked(table.getAllKeys())) kept.add(key);
    }
    database.close();
  }
  const stored = Object.keys(await chrome.storage.local.get(null));
  return stored.filter(
    (key) => /^v1\/(interview|entry|note|question)\//.test(key) && !kept.has(key),
  ).length;
}
