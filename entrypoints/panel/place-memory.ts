/**
 * Where a frame can leave a word for itself that outlives a reload and not the browser.
 *
 * Owns: the choice. Chromium denies `sessionStorage` to a framed extension page and offers
 * `storage.session`; in Firefox it is the other way round (both seen in 156 and 153). Must not know:
 * what is kept. Where neither is to be had, a reload costs a click, never a word of a note.
 */
import { storage } from '@/storage/browser.ts';

export type PlaceMemory = {
  readonly read: () => Promise<unknown>;
  readonly write: (place: object) => void;
};

export function openPlaceMemory(tab: number): PlaceMemory {
  const key = `panel/${tab}`;
  // The types promise it everywhere; a framed page in Firefox has none.
  const session: typeof storage.session | undefined = storage.session;
  return session === undefined ? inFrame(key) : inBrowser(session, key);
}

function inBrowser(session: typeof storage.session, key: string): PlaceMemory {
  return {
    read: async () => (await session.get(key))[key],
    write: (place) => {
      session.set({ [key]: place }).catch(() => {
        // Nothing was lost but the place of a cursor.
      });
    },
  };
}

function inFrame(key: string): PlaceMemory {
  return {
    read: async () => {
      try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null');
      } catch {
        return null;
      }
    },
    write: (place) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(place));
      } catch {
        // The person has closed storage to framed pages.
      }
    },
  };
}
