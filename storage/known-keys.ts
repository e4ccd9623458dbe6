/**
 * A storage area that remembers for a while which keys it holds.
 *
 * Owns: the list of keys, and its following of what changes meanwhile. Must not know: records. Naming
 * the eleven thousand keys of five hundred interviews takes the browser a tenth of a second, and a page
 * that opens its records group by group would wait for that every time.
 *
 * A key that is gone may still be named: reading it answers with nothing, which never means deleted.
 * One that was added is heard of as everything else is; should an event be lost, the list is asked for
 * anew before long.
 */
import type { StorageArea } from './area.ts';

/** In milliseconds: a page and all that it reads behind itself are opened within it. */
const KNOWN_FOR = 10_000;

export function knowingKeys(
  area: StorageArea,
  until: AbortSignal,
  now: () => number = () => performance.now(),
): StorageArea {
  let askedAt = Number.NEGATIVE_INFINITY;
  let asked: Promise<Set<string>> = Promise.resolve(new Set());
  let added = new Set<string>();

  async function ask(): Promise<Set<string>> {
    const heard = new Set<string>();
    added = heard;
    const held = await area.getKeys();
    // From here on events are added to the list itself.
    const known = new Set([...held, ...heard]);
    if (added === heard) added = known;
    return known;
  }

  area.onChanged((changes) => {
    for (const key of Object.keys(changes)) added.add(key);
  }, until);

  return {
    ...area,
    async getKeys() {
      if (now() - askedAt > KNOWN_FOR) {
        askedAt = now();
        asked = ask();
      }
      const mine = asked;
      try {
        return [...(await mine)];
      } catch (error) {
        // The next to ask asks the area itself.
        if (mine === asked) askedAt = Number.NEGATIVE_INFINITY;
        throw error;
      }
    },
  };
}
