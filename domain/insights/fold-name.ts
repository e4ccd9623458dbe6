/**
 * A name without what is chance in its typing: case, accents, blanks around and between.
 *
 * Owns: that form. Must not know: whose name it is.
 */
export function foldName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
