/**
 * Where the head start lies: in the browser's memory, with what else is forgotten when it is closed.
 *
 * Owns: its name there. Must not know: what it holds. Nothing of it ever reaches the disk, and "delete
 * everything" has no copy more to think of.
 */
import { storage } from '../browser.ts';
import type { HeadStartPlace } from './keep-head-start.ts';

const KEY = 'head-start';

export async function readHeadStart(): Promise<unknown> {
  return (await storage.session.get(KEY))[KEY];
}

export const headStartPlace: HeadStartPlace = {
  get: readHeadStart,
  put: (text) => storage.session.set({ [KEY]: text }),
  remove: () => storage.session.remove(KEY),
};
