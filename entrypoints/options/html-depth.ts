/**
 * Whether markup opens so much without closing it that a browser would take minutes to parse it.
 *
 * Owns: that count, of the text alone. Must not know: what the markup says. With each element that
 * stands open the parser looks through all the others: 400,000 of them are five minutes.
 */

/** Far above what any editor writes. */
const MOST_OPEN = 1000;
/** They never stand open: they hold nothing, or the next of their kind closes them. */
const NEVER_OPEN = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);

export function isTooDeep(html: string): boolean {
  const open = new Map<string, number>();
  let all = 0;
  for (const [, slash, tag = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,40})/gi)) {
    const name = tag.toLowerCase();
    if (NEVER_OPEN.has(name)) continue;
    const before = open.get(name) ?? 0;
    const after = Math.max(before + (slash === '/' ? -1 : 1), 0);
    open.set(name, after);
    all += after - before;
    if (all > MOST_OPEN) return true;
  }
  return false;
}
