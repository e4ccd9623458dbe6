/**
 * From whatever an area holds to the generations that stand in it, each with its records or with the
 * reason why it has none. Never throws: every item is taken for hostile.
 *
 * Owns: unpacking. Must not know: what should be in the mailbox, what becomes of the unusable.
 */
import type { ParcelId } from '@/domain/parcel.ts';
import { bytesOfBase64 } from './base64.ts';
import { chromiumBytes } from './chromium-bytes.ts';
import type { Codec } from './codec.ts';
import {
  GENERATION_LENGTH,
  type ItemValue,
  isLaterLayout,
  itemName,
  itemValue,
} from './item-layout.ts';
import { UNPACKED_BYTES } from './limits.ts';
import type { Size } from './membership.ts';
import { type Content, readContent } from './parcel-content.ts';

export type Generation = {
  readonly parcel: ParcelId;
  readonly name: string;
  readonly keys: readonly string[];
  readonly size: Size;
  readonly content: Content;
};

export type Unpacked = {
  readonly generations: readonly Generation[];
  /** Keys that are not of this layout; they are left alone. */
  readonly strange: Size;
  /** Some of them look like a later program's. */
  readonly hasLaterLayout: boolean;
};

/**
 * What was unpacked before: the same letters are not unpacked twice. It holds what the last call saw.
 */
export type Known = Map<string, { readonly letters: string; readonly content: Content }>;

type Gathered = {
  readonly parcel: ParcelId;
  readonly name: string;
  readonly parts: Map<number, ItemValue>;
  readonly keys: string[];
  bytes: number;
};

export async function unpackItems(
  held: Readonly<Record<string, unknown>>,
  codec: Codec,
  known: Known = new Map(),
): Promise<Unpacked> {
  const gathered = new Map<string, Gathered>();
  const strange = { bytes: 0, items: 0 };
  let hasLaterLayout = false;
  for (const [key, value] of Object.entries(held)) {
    const name = itemName(key);
    if (name === undefined) {
      strange.bytes += chromiumBytes(key, value);
      strange.items += 1;
      hasLaterLayout ||= isLaterLayout(key);
      continue;
    }
    const { parcel, generation, part } = name;
    const id = `${parcel}/${generation}`;
    const all = gathered.get(id) ?? blank(parcel, generation);
    gathered.set(id, all);
    all.parts.set(part, itemValue(value));
    all.keys.push(key);
    all.bytes += chromiumBytes(key, value);
  }
  for (const id of known.keys()) if (!gathered.has(id)) known.delete(id);
  const generations: Generation[] = [];
  for (const [id, { parcel, name, keys, bytes, parts }] of gathered) {
    const letters = lettersOf(parts);
    const content =
      typeof letters === 'string' ? await opened(id, parcel, letters, codec, known) : letters;
    generations.push({ parcel, name, keys, size: { bytes, items: keys.length }, content });
  }
  return { generations, strange, hasLaterLayout };
}

function blank(parcel: ParcelId, name: string): Gathered {
  return { parcel, name, parts: new Map(), keys: [], bytes: 0 };
}

async function opened(
  id: string,
  parcel: ParcelId,
  letters: string,
  codec: Codec,
  known: Known,
): Promise<Content> {
  const before = known.get(id);
  if (before?.letters === letters) return before.content;
  const content = await contentOf(id, parcel, letters, codec);
  known.set(id, { letters, content });
  return content;
}

async function contentOf(
  id: string,
  parcel: ParcelId,
  letters: string,
  codec: Codec,
): Promise<Content> {
  const deflated = bytesOfBase64(letters);
  if (deflated === undefined) return { kind: 'damaged' };
  try {
    const digest = await codec.digest(deflated);
    if (!id.endsWith(`/${digest.slice(0, GENERATION_LENGTH)}`)) return { kind: 'damaged' };
    return readContent(parcel, await codec.inflate(deflated, UNPACKED_BYTES));
  } catch {
    // Bytes that cannot be inflated are damage like any other.
    return { kind: 'damaged' };
  }
}

/** All the letters of a generation, or what is the matter with it. */
function lettersOf(parts: ReadonlyMap<number, ItemValue>): string | Content {
  const values = [...parts.values()];
  if (values.some((value) => value.kind === 'newer')) {
    return { kind: 'newer', records: new Map(), epoch: null };
  }
  const [first] = values;
  if (first?.kind !== 'part') return { kind: 'damaged' };
  for (const [part, value] of parts) {
    const fits = value.kind === 'part' && value.parts === first.parts && part < first.parts;
    if (!fits) return { kind: 'damaged' };
  }
  let letters = '';
  for (let part = 0; part < first.parts; part += 1) {
    const value = parts.get(part);
    if (value?.kind !== 'part') return { kind: 'incomplete' };
    letters += value.piece;
  }
  return letters;
}
