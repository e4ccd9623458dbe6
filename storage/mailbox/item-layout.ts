/**
 * How an item of the mailbox is named and what it holds: `m1/<parcel>/<generation>/<part>`, and
 * `{ v, n, d }`: format, number of parts, a piece of base64.
 *
 * Owns: that layout, written and read. Must not know: what a parcel holds.
 */
import * as z from 'zod/mini';
import type { ParcelId } from '@/domain/parcel.ts';
import { wholeNumber } from '@/domain/whole-number.ts';
import { MOST_PARTS } from './limits.ts';

export type ItemName = {
  readonly parcel: ParcelId;
  readonly generation: string;
  readonly part: number;
};

export type MailboxItem = { readonly v: 1; readonly n: number; readonly d: string };

export type ItemValue =
  | { readonly kind: 'part'; readonly parts: number; readonly piece: string }
  | { readonly kind: 'damaged' | 'newer' };

const PREFIX = 'm1/';
export const GENERATION_LENGTH = 12;

const namePattern =
  /^m1\/(epoch|settings|(?:template|interview)\/[^/]+)\/([\w-]{12})\/(0|[1-9]\d?)$/;

const itemSchema = z.strictObject({
  v: z.literal(1),
  n: wholeNumber(1, MOST_PARTS),
  d: z.string(),
});

const newerSchema = z.object({ v: wholeNumber(2) });

export function itemKey({ parcel, generation, part }: ItemName): string {
  return `${PREFIX}${parcel}/${generation}/${part}`;
}

/** Undefined for a key that this program did not write: another layout, or nothing of ours. */
export function itemName(key: string): ItemName | undefined {
  const [, parcel, generation, part] = namePattern.exec(key) ?? [];
  if (parcel === undefined || generation === undefined || part === undefined) return undefined;
  return { parcel: parcel as ParcelId, generation, part: Number(part) };
}

/** Whether a later program may have written a key that `itemName` does not know. */
export function isLaterLayout(key: string): boolean {
  return /^m\d+\//.test(key);
}

export function itemValue(value: unknown): ItemValue {
  const item = z.safeParse(itemSchema, value);
  if (item.success) return { kind: 'part', parts: item.data.n, piece: item.data.d };
  return { kind: z.safeParse(newerSchema, value).success ? 'newer' : 'damaged' };
}
