/**
 * A word without what sets it apart from the same word typed in haste.
 *
 * Owns: that accents and case are no obstacle, in any script. Must not know: what is sought.
 */
export function fold(term: string): string {
  // Most words have none, and to look for them takes ten times as long.
  if (/^[ -~]*$/.test(term)) return term.toLowerCase();
  return term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
