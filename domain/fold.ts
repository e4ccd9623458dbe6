/**
 * A word without what sets it apart from the same word typed in haste.
 *
 * Owns: that accents, case, widths, digits and the ways to write one letter are no obstacle, in any script.
 * Must not know: what is sought.
 */

/** Accents and points, not the vowels of Hindi or Thai; hamza, the stretched line, signs without a shape. */
const LEFT_OUT = /(?=\p{M})[\p{Dia}\p{sc=Zinh}]|[\p{Cf}\u0621\u0640]/gu;

/** Letters that fall apart into no letter and accent, after what is typed where they are missing on the keys. */
const INSTEAD = new Map(
  'ßss œoe æae øo łl đd ðd þth ıi ςσ ٱا ةه ىي یي کك ँं'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const REPLACED = new RegExp(`[${[...INSTEAD.keys()].join('')}٠-٩۰-۹]`, 'g');

export function fold(term: string): string {
  // Most words have none, and to look for them takes ten times as long.
  if (/^[ -~]*$/.test(term)) return term.toLowerCase();
  return term
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .toLowerCase()
    .replace(REPLACED, (sign) => INSTEAD.get(sign) ?? String(sign.charCodeAt(0) & 15));
}
