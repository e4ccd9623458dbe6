/**
 * Which of a row of things fit in one line, with room left for the button to the others.
 *
 * Owns: the sum. Must not know: elements, or what the things are.
 */
export type Fitting = {
  readonly widths: readonly number[];
  readonly gap: number;
  readonly room: number;
  /** The width of the button to the others. */
  readonly more: number;
  /** One that must be among them; -1 for none. */
  readonly kept: number;
};

/** Indexes in their order: the first ones, and the kept one wherever it stands. */
export function indexesThatFit({ widths, gap, room, more, kept }: Fitting): readonly number[] {
  const all = widths.map((_, at) => at);
  const total = widths.reduce((sum, width) => sum + width + gap, -gap);
  if (total <= room) return all;
  const reserved = kept === -1 ? 0 : (widths[kept] ?? 0) + gap;
  let used = more + reserved;
  const fitting = new Set(kept === -1 ? [] : [kept]);
  for (const at of all) {
    if (at === kept) continue;
    used += (widths[at] ?? 0) + gap;
    if (used > room) break;
    fitting.add(at);
  }
  return all.filter((at) => fitting.has(at));
}
