/**
 * What the mailbox remembers over the lives of the background, beside the records.
 *
 * Owns: where that is kept. Must not know: what is remembered. Losing it costs nothing but patience,
 * so no failure here stops anything.
 */
import type { Json } from '@/domain/json.ts';
import type { KeptArea } from '../kept-areas.ts';

export type MailboxMemory = {
  /** Undefined where nothing is remembered, or it cannot be read. */
  readonly read: (name: string) => Promise<unknown>;
  readonly write: (name: string, value: Json) => Promise<void>;
};

const MEMORY_PREFIX = 'mailbox/';

export function memoryIn(area: Pick<KeptArea, 'get' | 'set'>): MailboxMemory {
  return {
    async read(name) {
      const key = `${MEMORY_PREFIX}${name}`;
      try {
        return (await area.get([key]))[key];
      } catch {
        // Then it is as if nothing had been remembered.
        return undefined;
      }
    },
    async write(name, value) {
      try {
        await area.set({ [`${MEMORY_PREFIX}${name}`]: value });
      } catch {
        // This life remembers it all the same.
      }
    },
  };
}
