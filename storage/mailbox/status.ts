/**
 * What is in the mailbox, in the words of "Your data".
 *
 * Owns: counting it. Must not know: what should be in it.
 */
import type { MailboxStatus } from '@/domain/copies.ts';
import type { ParcelId } from '@/domain/parcel.ts';
import { isAlive } from '@/domain/record.ts';
import { recordsIn } from './holding.ts';
import { placeOf } from './membership.ts';
import type { Records } from './parcel-content.ts';
import type { Unpacked } from './parcel-items.ts';

type Contents = Pick<
  Extract<MailboxStatus, { kind: 'on' }>,
  'bytes' | 'interviews' | 'hasNotes' | 'newer'
>;

export function contentsOf({ generations, strange, hasLaterLayout }: Unpacked): Contents {
  const byParcel = new Map<ParcelId, Records>();
  const newer = new Set<ParcelId>();
  let bytes = strange.bytes;
  let hasNotes = false;
  for (const generation of generations) {
    const { parcel, content, size } = generation;
    const records = recordsIn(generation);
    bytes += size.bytes;
    byParcel.set(parcel, new Map([...(byParcel.get(parcel) ?? []), ...records]));
    if (content.kind === 'newer') newer.add(parcel);
    hasNotes ||= [...records.values()].some((record) => record.kind === 'text' && isAlive(record));
  }
  const interviews = [...byParcel].filter(
    ([parcel, records]) =>
      parcel.startsWith('interview/') && placeOf(parcel, records)?.isLiving === true,
  );
  return {
    bytes,
    interviews: interviews.length,
    hasNotes,
    newer: newer.size + (hasLaterLayout ? 1 : 0),
  };
}
