/**
 * Order among siblings as a fractional index: moving one thing writes one record.
 *
 * Owns: keys between keys, and the tie rule. Must not know: what is being ordered.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { compareText } from './json.ts';

export type Ordered = { readonly id: string; readonly order: string };

/** By order, ties by id: two devices may put a thing in the same place. */
export function byOrder(a: Ordered, b: Ordered): number {
  return compareText(a.order, b.order) || compareText(a.id, b.id);
}

/** `count` keys for fresh siblings in a row, after `last`. */
export function ordersAfter(last: string | undefined, count: number): readonly string[] {
  return generateNKeysBetween(validOrder(last), null, count);
}

/** A key that stands after every one of the given siblings. */
export function orderAtEnd(siblings: readonly Ordered[]): string {
  const orders = siblings.map((sibling) => validOrder(sibling.order));
  const last = orders
    .filter((order) => order !== null)
    .sort(compareText)
    .at(-1);
  return generateKeyBetween(last ?? null, null);
}

/**
 * What to write so that `id` stands at `index` among its sorted siblings (itself not counted):
 * most often one key; more where neighbours share a key and the later one must be keyed anew.
 */
export function movedTo(
  siblings: readonly Ordered[],
  id: string,
  index: number,
): readonly Ordered[] {
  const others = [...siblings].sort(byOrder).filter((sibling) => sibling.id !== id);
  const place = Math.max(0, Math.min(index, others.length));
  const before = others[place - 1];
  const after = others[place];
  const low = validOrder(before?.order);
  const high = validOrder(after?.order);
  if (low === null || high === null || low < high) {
    return [{ id, order: generateKeyBetween(low, high) }];
  }
  const later = others.slice(place);
  const firstFree = later.find((sibling) => sibling.order > low);
  const ties = firstFree === undefined ? later : later.slice(0, later.indexOf(firstFree));
  const [first, ...rest] = generateNKeysBetween(low, validOrder(firstFree?.order), ties.length + 1);
  const rekeyed = ties.map((tie, at) => ({ id: tie.id, order: rest[at] ?? tie.order }));
  return first === undefined ? [] : [{ id, order: first }, ...rekeyed];
}

/** A key that the library would refuse (damaged data) counts as no key at all. */
function validOrder(order: string | undefined): string | null {
  // The library also takes in letters that it does not sort by.
  if (order === undefined || !/^[0-9A-Za-z]+$/.test(order)) return null;
  try {
    generateKeyBetween(order, null);
    return order;
  } catch {
    // The library throws on a malformed key and has no check of its own.
    return null;
  }
}
