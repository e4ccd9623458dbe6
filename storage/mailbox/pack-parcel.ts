/**
 * From the records of a parcel to items of the mailbox: one piece, deflated, base64, cut into items.
 *
 * Owns: packing. Must not know: what should be in the mailbox.
 *
 * A generation is one packing of a parcel, named by the hash of its bytes: parts of two packings can
 * never be taken for one, and parts that arrive one by one are no packing until the hash holds.
 */
import type { ParcelId } from '@/domain/parcel.ts';
import { base64Of } from './base64.ts';
import { chromiumBytes } from './chromium-bytes.ts';
import type { Codec } from './codec.ts';
import { GENERATION_LENGTH, itemKey, itemName, type MailboxItem } from './item-layout.ts';
import { MOST_PARTS, UNPACKED_BYTES } from './limits.ts';
import type { Size } from './membership.ts';
import { contentBytes, type Records } from './parcel-content.ts';

export type Packed = {
  readonly items: Readonly<Record<string, MailboxItem>>;
  readonly size: Size;
};

/** Undefined for a parcel that is too large for any mailbox, or that no key can name. */
export async function packParcel(
  parcel: ParcelId,
  records: Records,
  codec: Codec,
  itemBytes: number,
): Promise<Packed | undefined> {
  const content = contentBytes(records);
  if (content.length > UNPACKED_BYTES) return undefined;
  const deflated = await codec.deflate(content);
  const generation = (await codec.digest(deflated)).slice(0, GENERATION_LENGTH);
  const letters = base64Of(deflated);
  const longest = { parcel, generation, part: MOST_PARTS };
  if (itemName(itemKey(longest))?.parcel !== parcel || !parcel.isWellFormed()) return undefined;
  const room = itemBytes - chromiumBytes(itemKey(longest), { v: 1, n: MOST_PARTS, d: '' });
  const parts = Math.ceil(letters.length / room);
  if (room < 1 || parts > MOST_PARTS) return undefined;
  const items: Record<string, MailboxItem> = {};
  let bytes = 0;
  for (let part = 0; part < parts; part += 1) {
    const key = itemKey({ parcel, generation, part });
    const item = { v: 1, n: parts, d: letters.slice(part * room, (part + 1) * room) } as const;
    items[key] = item;
    bytes += chromiumBytes(key, item);
  }
  return { items, size: { bytes, items: parts } };
}
