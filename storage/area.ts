/**
 * A storage area as the replica needs it.
 *
 * Owns: the contract, and its making from the browser's own area. Must not know: records.
 */
import { storage } from './browser.ts';
import type { parseStored } from './parse.ts';

export type AreaChanges = {
  readonly [key: string]: { readonly oldValue?: unknown; readonly newValue?: unknown };
};

export type StorageArea = {
  /** `groups`: those that are asked for; keys of others may be among the answer, or not. */
  readonly getKeys: (groups?: ReadonlySet<string>) => Promise<readonly string[]>;
  readonly get: (keys: readonly string[]) => Promise<Readonly<Record<string, unknown>>>;
  /** All or nothing: one call is atomic on this machine, and refused whole over a quota. */
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Fires in every context, the writer's too; Firefox also for equal values. Any order. */
  readonly onChanged: (listener: (changes: AreaChanges) => void, signal: AbortSignal) => void;
  /** The browser keeps the page to come back to, and may drop it without a word. */
  readonly onPutAside?: ((listener: () => void, signal: AbortSignal) => void) | undefined;
  /** For an area that knows which of its values have been checked. */
  readonly parse?: typeof parseStored;
};

/** `getKeys` came with Chrome 130 and Firefox 143; the polyfill's types do not know it yet. */
type WithKeys = { readonly getKeys?: () => Promise<string[]> };

type Listed = WithKeys & { readonly get: (keys: null) => Promise<Record<string, unknown>> };

/** Without a value being read, where the browser can tell. */
export async function keysIn(area: Listed): Promise<string[]> {
  return area.getKeys === undefined ? Object.keys(await area.get(null)) : area.getKeys();
}

export function localArea(): StorageArea {
  const area = storage.local;
  return {
    getKeys: () => keysIn(area),
    get: (keys) => pastDamage(() => area.get([...keys])),
    set: (items) => area.set({ ...items }),
    onChanged: (listener, signal) => {
      const heard = (changes: AreaChanges, name: string) => {
        if (name === 'local') listener(changes);
      };
      storage.onChanged.addListener(heard);
      signal.addEventListener('abort', () => storage.onChanged.removeListener(heard));
    },
    onPutAside: (listener, signal) => {
      const heard = ({ persisted }: PageTransitionEvent) => persisted && listener();
      addEventListener('pagehide', heard, { signal });
    },
  };
}

/** One call of it for each damaged value, and no end of them where the damage is another. */
const MOST_DAMAGED = 50;

/**
 * Chromium refuses a whole `get` that meets a value it cannot parse, and takes that one value away; the
 * next call goes on to the next (seen in 156, with bytes flipped in its files).
 */
async function pastDamage<Answer>(ask: () => Promise<Answer>, tries = 0): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    if (tries === MOST_DAMAGED || !/JSON/i.test(String(error))) throw error;
    return pastDamage(ask, tries + 1);
  }
}
