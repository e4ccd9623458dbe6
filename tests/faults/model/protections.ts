/**
 * What can be taken away from a device to see that it is missed.
 *
 * Owns: the list. Must not know: how each protection works where it is (storage/).
 */
import type { RecordKey } from '@/domain/keys.ts';
import type { Replica } from '@/domain/replica.ts';
import type { KeptArea, SyncArea } from '@/storage/kept-areas.ts';
import type { Codec } from '@/storage/mailbox/codec.ts';
import { nodeCodec } from '../../support/node-codec.ts';

export type Switches = {
  readonly hasNoBackup?: boolean;
  /** As the background sees `storage.local`. */
  readonly local?: (area: KeptArea) => KeptArea;
  readonly sync?: (area: SyncArea) => SyncArea;
  readonly codec?: (codec: Codec) => Codec;
  /** A field that replaces all it knows of, and not only what stands in it. */
  readonly overwritesAll?: boolean;
  /** Told of a record after a person's edit of it. */
  readonly onEdit?: (key: RecordKey, replica: Replica, now: number) => void;
};

type Items = Readonly<Record<string, unknown>>;

export const ALL_ON: Switches = {};

/** The background hears of no change: nobody tells the backup and the mailbox. */
export const withoutWitness: Switches = {
  local: (area) => ({ ...area, onChanged: () => undefined }),
};

/** A writer that takes away all that others have put there of the same parcel, joined or not. */
export const withoutGenerations: Switches = {
  sync: (area) => ({
    ...area,
    async set(items) {
      await area.set(items);
      const parcels = new Set(Object.keys(items).map(parcelIn));
      const others = Object.keys(await area.get()).filter(
        (key) => parcels.has(parcelIn(key)) && !Object.hasOwn(items, key),
      );
      if (others.length > 0) await area.remove(others);
    },
  }),
};

/** A reader that believes whatever has arrived, and packing that has no check sum of its own. */
export const withoutHash: Switches = {
  codec: (codec) => ({
    ...codec,
    deflate: async (bytes) => bytes,
    inflate: async (bytes) => bytes,
  }),
  sync: (area) => ({ ...area, get: async () => believed(await area.get()) }),
};

function parcelIn(key: string): string {
  return key.split('/').slice(0, -2).join('/');
}

/** Every set of parts under the name that its bytes would have. */
async function believed(items: Items): Promise<Items> {
  const sets = new Map<string, string[]>();
  for (const [key, value] of Object.entries(items)) {
    const { d } = Object(value);
    if (typeof d !== 'string') continue;
    const set = key.slice(0, key.lastIndexOf('/'));
    const parts = sets.get(set) ?? [];
    parts[Number(key.slice(set.length + 1))] = d;
    sets.set(set, parts);
  }
  const made: Record<string, unknown> = {};
  for (const [set, parts] of sets) {
    const there = parts.filter((part) => part !== undefined);
    const bytes = new Uint8Array(Buffer.from(there.join(''), 'base64'));
    const name = (await nodeCodec().digest(bytes)).slice(0, 12);
    const whole = Buffer.from(bytes).toString('base64');
    made[`${set.slice(0, set.lastIndexOf('/'))}/${name}/0`] = { v: 1, n: 1, d: whole };
  }
  return made;
}
