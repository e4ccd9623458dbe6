/**
 * Damage to the files in which the browser keeps what extensions store, done while it is closed.
 *
 * Owns: where the files are and what is done to them. Must not know: what is in them.
 */
import { globSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Chance } from './chance.ts';

/** `local` is the truth, `sync` the mailbox, `backup` the background's own database. */
export type Store = 'local' | 'sync' | 'backup';

export const DAMAGES = {
  'files cut short': cutShort,
  'bytes flipped': flipBytes,
  '`CURRENT` deleted': (folder: string) => rmSync(path.join(folder, 'CURRENT'), { force: true }),
  'whole folder deleted': (folder: string) => rmSync(folder, { recursive: true, force: true }),
} as const satisfies Readonly<Record<string, (folder: string, chance: Chance) => void>>;

export type Damage = keyof typeof DAMAGES;

export function damage(
  profile: string,
  extensionId: string,
  store: Store,
  kind: Damage,
  chance: Chance,
): void {
  DAMAGES[kind](folderOf(profile, extensionId, store), chance);
}

function folderOf(profile: string, extensionId: string, store: Store): string {
  const folders: Readonly<Record<Store, string>> = {
    local: `Local Extension Settings/${extensionId}`,
    sync: `Sync Extension Settings/${extensionId}`,
    backup: `IndexedDB/chrome-extension_${extensionId}_0.indexeddb.leveldb`,
  };
  return path.join(profile, 'Default', folders[store]);
}

/** Logs and tables: what is stored is in them, in the order of its writing and sorted. */
function dataFiles(folder: string): readonly string[] {
  const files = globSync(path.join(folder, '*.{log,ldb}'));
  if (files.length === 0) throw new Error(`There is nothing to damage in ${folder}.`);
  return files.filter((file) => statSync(file).size > 0);
}

function cutShort(folder: string, chance: Chance): void {
  for (const file of dataFiles(folder)) {
    truncateSync(file, chance.between(0, statSync(file).size - 1));
  }
}

const FLIPPED = 16;

function flipBytes(folder: string, chance: Chance): void {
  for (const file of dataFiles(folder)) {
    const bytes = readFileSync(file);
    for (let time = 0; time < FLIPPED; time += 1) {
      const at = chance.between(0, bytes.length - 1);
      bytes[at] = (bytes[at] ?? 0) ^ chance.between(1, 255);
    }
    writeFileSync(file, bytes);
  }
}
