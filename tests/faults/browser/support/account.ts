/**
 * The browser's account as a test has it: with no one signed in, `storage.sync` is an area like any
 * other, and what another device would send is put there by hand.
 *
 * Owns: reading, writing and clogging it. Must not know: the form of what is in it.
 */
import type { Page } from '@playwright/test';

type Items = Readonly<Record<string, unknown>>;

type SyncArea = {
  get(keys: null): Promise<Items>;
  set(items: Items): Promise<void>;
  getBytesInUse(keys: null): Promise<number>;
};

declare global {
  interface Window {
    /** Only what the account's tests use of it. */
    readonly accountArea: () => SyncArea;
  }
}

async function ready(page: Page): Promise<void> {
  await page.evaluate(() => {
    const area = Reflect.get(chrome.storage, 'sync') as unknown as SyncArea;
    Object.assign(window, { accountArea: () => area });
  });
}

export async function readAccount(page: Page): Promise<Items> {
  await ready(page);
  return page.evaluate(() => window.accountArea().get(null));
}

/** As another device's changes arrive. */
export async function putInAccount(page: Page, items: Items): Promise<void> {
  await ready(page);
  await page.evaluate((given) => window.accountArea().set(given), items);
}

/** Leaves no room for anything. */
export async function fillAccount(page: Page): Promise<void> {
  await ready(page);
  await page.evaluate(async () => {
    const area = window.accountArea();
    for (let number = 0; ; number += 1) {
      const left = 102_400 - (await area.getBytesInUse(null));
      const key = `other${number}`;
      const length = Math.min(left, 8192) - key.length - '""'.length;
      if (length <= 0) return;
      await area.set({ [key]: 'x'.repeat(length) });
    }
  });
}

/** Writes until the browser asks for a pause; its words. */
export async function tireAccount(page: Page): Promise<string> {
  await ready(page);
  return page.evaluate(async () => {
    const area = window.accountArea();
    for (let number = 0; number < 200; number += 1) {
      try {
        await area.set({ other: number });
      } catch (error) {
        return String(error);
      }
    }
    return 'never';
  });
}
