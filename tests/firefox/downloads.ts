/**
 * The files that the browser has saved.
 *
 * Owns: waiting for one to be whole. Must not know: what is in it.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Firefox } from './start-firefox.ts';
import { waitFor } from './wait.ts';

export type SavedFile = { readonly name: string; readonly path: string; readonly text: string };

/** What a press saves, once it is all there. */
export async function savedBy(firefox: Firefox, press: () => Promise<void>): Promise<SavedFile> {
  const before = new Set(namesIn(firefox.downloads));
  await press();
  const name = await waitFor('a file', () => {
    const names = namesIn(firefox.downloads).filter((each) => !before.has(each));
    // Beside a file on its way lies what has come of it.
    if (names.some((each) => each.endsWith('.part'))) return null;
    return names.find((each) => statSync(path.join(firefox.downloads, each)).size > 0) ?? null;
  });
  const place = path.join(firefox.downloads, name);
  return { name, path: place, text: readFileSync(place, 'utf8') };
}

/** The browser makes the folder with the first file. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
