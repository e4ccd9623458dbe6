/**
 * What an administrator's policy says to Debrief, and when it changes.
 *
 * Owns: reading it from the browser's managed area, which nobody can write. Must not know: what a
 * policy means (domain/managed-template.ts).
 */
import { storage } from './browser.ts';
import { inTime } from './in-time.ts';

/** The one name that the policy has (public/managed-schema.json). */
const NAME = 'templates';
/** In milliseconds. */
const ANSWER_WITHIN = 10_000;

/** Firefox rejects where no policy is set at all. */
const NONE_SET = /managed storage manifest not found/i;

export type ManagedArea = {
  /** Undefined where nothing is set; rejects where the browser could not say. */
  readonly read: () => Promise<unknown>;
  /** Fires in Chromium; Firefox reads policies only as it starts. */
  readonly onChanged: (listener: () => void, until: AbortSignal) => void;
};

export function managedArea(): ManagedArea {
  // The types promise it everywhere; a browser that knows no policies has none.
  const area: Pick<typeof storage.managed, 'get'> | undefined = storage.managed;
  return {
    async read() {
      if (area === undefined) return undefined;
      try {
        const said = await inTime(area.get(NAME), ANSWER_WITHIN);
        return said[NAME];
      } catch (error) {
        if (NONE_SET.test(String(error))) return undefined;
        throw error;
      }
    },
    onChanged(listener, until) {
      const heard = (_: unknown, name: string) => {
        if (name === 'managed') listener();
      };
      storage.onChanged.addListener(heard);
      until.addEventListener('abort', () => storage.onChanged.removeListener(heard));
    },
  };
}
