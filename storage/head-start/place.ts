/**
 * Where the head start lies: in the browser's memory, with what else is forgotten when it is closed.
 *
 * Owns: its name there. Must not know: what it holds. Nothing of it ever reaches the disk, and "delete
 * everything" has no copy more to think of.
 */
import { storage } from '../browser.ts';
import type { HeadStartPlace } from './keep-head-start.ts';

const WHOLE = 'head-start';
const FIRST_PICTURE = 'first-picture';

async function read(key: string): Promise<unknown> {
  return (await storage.session.get(key))[key];
}
export const readHeadStart = () => read(WHOLE);
export const readFirstPicture = () => read(FIRST_PICTURE);

export const headStartPlace: HeadStartPlace = {
  get: readHeadStart,
  put: ({ whole, firstPicture }) =>
    storage.session.set({ [WHOLE]: whole, [FIRST_PICTURE]: firstPicture }),
  remove: () => storage.session.remove([WHOLE, FIRST_PICTURE]),
};
